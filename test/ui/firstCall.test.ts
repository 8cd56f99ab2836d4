import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { addDays, instantAt } from '../../src/domain/calendar.ts';
import { dayOf, longDay } from '../../src/domain/day.ts';
import { realisticCall, type Said } from '../support/realisticCall.ts';
import { field, open, paste, picker, pressUntil, saved, startCall, type Workbench } from './pane.ts';

const kinds = ['heard', 'told', 'note'] as const;
const today = dayOf(instantAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone));
const dated = new Map([['TODAY', longDay(today)], ['IN 3 DAYS', longDay(addDays(today, 3))]]);
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/call/${name}`, import.meta.url), 'utf8').replace(
    /\{([^}]*)\}/g, (all, key: string) => dated.get(key) ?? all);
/** Only the clock differs from run to run. */
const timeless = (text: string) =>
  text.replace(/(?<=^- \*\*)\d\d:\d\d/gm, '00:00').replace(/(?<=^- Time: from )\d\d:\d\d \(UTC[^)]*\)/m, '00:00');

async function sayAll(workbench: Workbench, pane: Frame, call: readonly Said[]): Promise<void> {
  let current: Said['as'] = 'heard';
  for (const [number, { as, text, paste: pasted }] of call.entries()) {
    for (; current !== as; current = kinds[(kinds.indexOf(current) + 1) % kinds.length] ?? 'heard') {
      await workbench.press('Control+.');
    }
    if (pasted) await paste(workbench, text);
    else await workbench.type(text, 40);
    await workbench.press('Enter');
    await saved(pane, number + 1);
  }
}

async function linkLines({ page, press, type }: Workbench, file: string): Promise<void> {
  await press('Control+p');
  await page.locator('.quick-input-widget:visible input:focus').waitFor();
  await type(file);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: file }).first().waitFor();
  await press('Enter');
  await page.locator('.tab.active', { hasText: file }).waitFor();
  await page.locator('.monaco-editor.focused').first().waitFor();
  await press('Control+Home', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await press('Control+k', 'g');
}

async function setNextDate({ page, run, type, press }: Workbench): Promise<void> {
  await run('Listen First: Set the Next Date');
  await picker(page, 'Next Date (1/2)').waitFor();
  await type('in 3 days');
  await page.locator('.quick-input-message', { hasText: String(dated.get('IN 3 DAYS')).split(' ')[1] ?? '' }).waitFor();
  await press('Enter');
  await picker(page, 'Next Date (2/2)').waitFor();
  await press('Enter');
}

async function tickFirstStep(pane: Frame): Promise<void> {
  await pane.getByRole('button', { name: 'Next: Let them finish' }).press('Enter');
  await pane.getByRole('checkbox', { name: 'Let them finish' }).press('Space');
  await pane.getByRole('button', { name: 'Next: Said back and confirmed' }).waitFor();
}

describe('the first call, by key presses on real code', () => {
  it('ends with the log and the dated update a person would expect', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind Logistik');
    await sayAll(workbench, pane, realisticCall);
    deepEqual(await field(pane).inputValue(), '');
    await linkLines(workbench, 'Low.js');
    await pane.getByRole('button', { name: /Low\.js:2/ }).waitFor();
    await setNextDate(workbench);
    await pane.getByRole('button', { name: /Next update/ }).waitFor();
    await tickFirstStep(pane);

    await workbench.run('Listen First: Draft Update');
    await workbench.page.locator('.tab.active', { hasText: `nordwind-logistik-${today}` }).waitFor();
    const drafts = join(workbench.home, 'data', 'listen-first', 'local', 'drafts');
    const draft = readFileSync(join(drafts, readdirSync(drafts)[0] ?? ''), 'utf8');
    deepEqual(timeless(draft), fixture('update.md'));

    await workbench.run('Listen First: Export a Conversation');
    await picker(workbench.page, 'Export the Conversation').waitFor();
    await workbench.press('Enter');
    const exported = join(workbench.home, `nordwind-logistik-${today}.md`);
    await workbench.page.locator('.view-line', { hasText: /call.of/ }).first().waitFor();
    deepEqual(timeless(readFileSync(exported, 'utf8')), fixture('log.md'));
  });

  it('opens the linked code again from the entry', async () => {
    const workbench = await open();
    const pane = await startCall(workbench, 'Nordwind');
    await sayAll(workbench, pane, realisticCall.slice(0, 1));
    await linkLines(workbench, 'Low.js');
    const link = pane.getByRole('button', { name: /Low\.js:2/ });
    await link.waitFor();
    await workbench.run('View: Close All Editors');
    await link.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'Low.js' }).waitFor();
    await workbench.page.locator('.part.statusbar', { hasText: 'Ln 3' }).waitFor();
  });

  it('takes a line from the editor while no call runs, into the Inbox', async () => {
    const workbench = await open();
    await pressUntil(workbench, ['Control+k', 'n'], picker(workbench.page, 'Add to the Inbox'));
    await workbench.type('met Tom in the corridor');
    await workbench.press('Enter');
    await workbench.page.locator('.part.statusbar', { hasText: 'Saved in the Inbox' }).waitFor();
    await workbench.run('Listen First: Focus on Conversations View');
    await workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: 'Inbox' }).waitFor();
  });
});
