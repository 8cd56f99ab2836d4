import { deepEqual } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Advice, Ask } from '../../src/protocol/call.ts';
import type { PageAlone } from '../support/pageAlone.ts';
import { conversation } from '../support/paneStates.ts';
import { boxOf, field, last, pagesInCall } from './alone.ts';

const better = 'We look into it first, and on Friday 27 November 2026 we tell you what we found.';
const advice: Advice = {
  why: 'A promise before the cause is known.',
  instead: better,
  canPromise: true,
};

describe('a better sentence under the field', () => {
  const open = pagesInCall();

  /** A line of ours stands in the field, and the host has looked at it. */
  async function advised(width = 300, said: Advice = advice) {
    const { alone, page } = await open([], { width });
    await page.keyboard.press('Control+.');
    await page.keyboard.type('we will fix it');
    const before = await boxOf(page);
    const count = (await last(alone, 'typing'))?.count ?? 0;
    await alone.tell({ kind: 'hint', conversation, count, text: '', isRefusal: false, advice: said });
    return { alone, page, before };
  }

  const added = async ({ asked }: PageAlone) =>
    (await asked()).flatMap((one: Ask) => (one.kind === 'add' ? [[one.as, one.text]] : []));
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  for (const width of [200, 300]) {
    it(`stands there and moves nothing, ${width} pixels wide`, async () => {
      const { page, before } = await advised(width);
      const said = page.getByText(`Say: "${better}"`);
      await said.waitFor();
      deepEqual(await boxOf(page), before);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      deepEqual(wide, 0);
    });
  }

  it('is said with one key: the own line stays as it was said, the better one comes after it', async () => {
    const { alone, page } = await advised();
    await page.keyboard.press('Alt+Enter');
    deepEqual(await added(alone), [
      ['told', 'we will fix it'],
      ['told', better],
    ]);
    deepEqual([await field(page).inputValue(), await button(page, 'I said it').count()], ['', 0]);
  });

  it('is not said while something else stands in its place', async () => {
    const { alone, page } = await advised();
    const count = (await last(alone, 'typing'))?.count ?? 0;
    const text = '"Thursday for sure" is no date. Say "by Thu 26 Nov".';
    await alone.tell({ kind: 'hint', conversation, count, text, isRefusal: true, advice });
    await page.getByText(text).waitFor();
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.press('Alt+Shift+Enter');
    deepEqual([await added(alone), await field(page).inputValue()], [[], 'we will fix it']);
  });

  it('can be kept as a promise instead', async () => {
    const { alone, page } = await advised();
    await button(page, 'Keep as promise').click();
    deepEqual(await added(alone), [['promise', 'we will fix it']]);
  });

  it('comes after the line for whoever is faster, and goes with the next letter', async () => {
    const { alone, page } = await advised();
    await page.keyboard.press('Enter');
    const entry = (await last(alone, 'add'))?.id ?? '';
    await alone.tell({ kind: 'advice', conversation, advice: { ...advice, entry } });
    await button(page, 'I said it').waitFor();
    await page.keyboard.type('n');
    await button(page, 'I said it').waitFor({ state: 'detached' });
    deepEqual(await added(alone), [['told', 'we will fix it']]);
  });

  it('gives way to one quiet word where another language is written, which moves and covers nothing', async () => {
    const quiet = { why: 'Checked in English only', instead: '', canPromise: false, isQuiet: true };
    const { alone, page, before } = await advised(200, quiet);
    await page.getByText(quiet.why).waitFor();
    const covered = page.locator('listen-status-line.unseen');
    deepEqual([await boxOf(page), await covered.count()], [before, 0]);
    await page.keyboard.press('Alt+Enter');
    deepEqual([await added(alone), await button(page, 'Keep as promise').count()], [[], 0]);
  });

  it('is not told again of a line for which it was taken', async () => {
    const { alone, page } = await advised();
    await page.keyboard.press('Alt+Enter');
    const [first] = (await alone.asked()).filter(one => one.kind === 'add');
    await alone.tell({ kind: 'advice', conversation, advice: { ...advice, entry: first?.id ?? '' } });
    deepEqual(await button(page, 'I said it').count(), 0);
  });
});
