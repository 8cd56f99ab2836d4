import type { Page } from 'playwright-core';
import type { Tell } from '../../src/protocol/call.ts';
import type { PaneState } from '../../src/protocol/callState.ts';
import { closePages, openPage } from '../support/pageAlone.ts';
import { callWith, conversation, entryAt, paneWith, statesOf } from '../support/paneStates.ts';
import { median, timeOf } from './measure.ts';
import { answerLines, timesSoFar, watchKeys } from './pageClock.mjs';
import { amountRow, milliseconds, type Row } from './rows.ts';

/** A person who types fast. */
const keysPerSecond = 8;
const lines = 30;
const line = 'it stops';
/** The host tells no more of them until somebody asks. */
const shown = 200;

/** What the page is told in a call of so many lines. */
function pictureOf(count: number): PaneState {
  const entries = Array.from({ length: count }, (_, at) => entryAt(at));
  return paneWith(callWith(statesOf(entries, shown)));
}

async function typeLines(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'What was said' }).focus();
  for (let count = 0; count < lines; count += 1) {
    await page.keyboard.type(`${line} ${count}`, { delay: 1000 / keysPerSecond });
    await page.keyboard.press('Enter');
  }
  await page.waitForTimeout(200);
}

async function timesWith(count: number) {
  const alone = await openPage({ height: 800 });
  const state = pictureOf(count);
  const unused = { as: 'heard', asks: 'them', owes: 'us', target: null, speaker: '', reach: 'team' } as const;
  const restore: Tell = {
    kind: 'restore',
    conversation,
    text: '',
    count: 0,
    last: { side: 'them', them: '', us: '' },
    ...unused,
  };
  await alone.tell({ kind: 'show', state }, restore);
  await alone.page.evaluate(watchKeys);
  await alone.page.evaluate(answerLines, JSON.stringify(state));
  await typeLines(alone.page);
  const times = await alone.page.evaluate(timesSoFar);
  await alone.close();
  return times;
}

/** Of a hundred, the fifth from above. */
function slow(times: readonly number[]): number {
  const sorted = [...times].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

async function pictureRow(count: number): Promise<Row> {
  const entries = Array.from({ length: count }, (_, at) => entryAt(at));
  const make = () => JSON.stringify(paneWith(callWith(statesOf(entries, shown))));
  const times: number[] = [];
  for (let round = 0; round < 15; round += 1) times.push(await timeOf(make));
  return amountRow({
    what: `picture of a call of ${count.toLocaleString('en')} entries, made and written`,
    value: median(times),
    limit: 10,
    unit: 'ms',
    detail: `${Math.round(make().length / 1000)} kB`,
  });
}

/** The page alone in a browser: the host and what lies between them are not in these numbers. */
export async function typingRows(): Promise<Row[]> {
  const { letter, entry, news } = await timesWith(500);
  await closePages();
  const row = (what: string, times: readonly number[]) =>
    amountRow({
      what: `${what}, 500 entries, 95 of 100`,
      value: slow(times),
      limit: 50,
      unit: 'ms',
      detail: `half of them ${milliseconds(median(times))}`,
    });
  return [
    row('key press to letter drawn', letter),
    row('key press to entry drawn', entry),
    row('a new picture drawn', news),
    await pictureRow(500),
    await pictureRow(5000),
  ];
}
