import { deepEqual } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageAlone } from '../support/pageAlone.ts';
import { callWith, entryAt, statesOf } from '../support/paneStates.ts';
import { axeViolations } from '../support/ui.mjs';
import { boxOf, field, last, pagesInCall, show } from './alone.ts';

const entries = [
  entryAt(0, { kind: 'heard', text: 'we send the log by Tuesday', speaker: 'Maria Lopez' }),
  entryAt(1, { kind: 'question', text: 'Which log?' }),
];

describe('whose a promise or a question is, on the page', () => {
  const open = pagesInCall();

  const chip = (page: Page, words: string) =>
    page.getByRole('button', { name: `${words}. Press, or Ctrl+. in the field, for:` });
  const kind = async (page: Page) => {
    const chosen = page.locator('listen-kind-switch label:has(input:checked)');
    return (await chosen.allTextContents()).map(one => one.trim());
  };
  const choose = (page: Page, word: string) =>
    page.locator('listen-kind-switch').getByRole('radio', { name: word, exact: true }).check();
  const added = async (alone: PageAlone) => {
    const { as, asks, owes, speaker, target } = (await last(alone, 'add')) ?? {};
    return { as, asks, owes, speaker, target };
  };

  it('stands there before Enter, is switched by key, and moves nothing', async () => {
    const { alone, page, keys } = await open();
    const [before, row] = [await boxOf(page), await page.getByRole('status').boundingBox()];
    await keys.type('> ');
    await chip(page, 'We promise').waitFor();
    await keys.press('Control+.');
    await chip(page, 'They promise').waitFor();
    deepEqual([await boxOf(page), await page.getByRole('status').boundingBox()], [before, row]);
    deepEqual(await page.getByRole('button', { name: 'Tab: Investigate' }).count(), 0);
    await keys.type('send us the log by Tuesday');
    await keys.press('Enter');
    await chip(page, 'They promise').waitFor({ state: 'detached' });
    deepEqual(await added(alone), { as: 'promise', asks: 'them', owes: 'them', speaker: '', target: null });
    deepEqual([await kind(page), await boxOf(page)], [['Heard'], before]);
    await page.getByText('They promise', { exact: true }).waitFor();
  });

  it('is switched by a press, which leaves the caret in the field', async () => {
    const { alone, page, keys } = await open();
    await keys.type('? Which order');
    await chip(page, 'They ask').click();
    await chip(page, 'We ask').waitFor();
    await keys.type('s?');
    await keys.press('Enter');
    deepEqual((await last(alone, 'add'))?.text, 'Which orders?');
    deepEqual(await added(alone), { as: 'question', asks: 'us', owes: 'us', speaker: '', target: null });
    deepEqual(await kind(page), ['Heard']);
  });

  it('is theirs where somebody of theirs is named in the line, and their name stays with it', async () => {
    const { alone, page, keys } = await open();
    await keys.type('> @ma');
    await keys.press('Tab');
    await chip(page, 'They promise').waitFor();
    await keys.type('send us the log');
    await keys.press('Enter');
    const first = await added(alone);
    deepEqual([first.owes, first.speaker], ['them', 'Maria Lopez']);
    await keys.type('> ');
    await chip(page, 'We promise').waitFor();
    await keys.type('We look');
    await keys.press('Enter');
    const second = await added(alone);
    deepEqual([second.owes, second.speaker], ['us', '']);
  });

  it('is that of the entry being edited, which becomes what is chosen; the next line stays what it was', async () => {
    const { alone, page, keys } = await open(statesOf(entries));
    const before = await boxOf(page);
    await keys.press('Control+.');
    await keys.press('ArrowUp');
    const edit = page.getByRole('textbox', { name: 'Edit the entry' });
    await edit.waitFor();
    deepEqual(await kind(page), ['Question']);
    await chip(page, 'They ask').waitFor();
    await keys.press('Control+.');
    await chip(page, 'We ask').waitFor();
    await keys.press('Enter');
    deepEqual((await added(alone)).target, {
      ...{ entry: 'e1', act: 'edit', kind: 'question', whose: 'us', isTurned: true },
    });
    deepEqual([await kind(page), await boxOf(page)], [['Told'], before]);
  });

  it('turns a line that was heard into a promise of theirs', async () => {
    const { alone, page, keys } = await open(statesOf(entries.slice(0, 1)));
    await keys.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Edit the entry' }).waitFor();
    deepEqual(await kind(page), ['Heard']);
    await choose(page, 'Promise');
    await chip(page, 'They promise').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    const { as, target } = await added(alone);
    deepEqual(
      [as, target],
      ['heard', { entry: 'e0', act: 'edit', kind: 'promise', whose: 'them', isTurned: true }],
    );
    deepEqual(await kind(page), ['Heard']);
    await keys.type('next');
    await keys.press('Enter');
    deepEqual((await added(alone)).as, 'heard');
  });

  it('sends nothing where the kind was chosen and taken back', async () => {
    const { alone, page, keys } = await open(statesOf(entries));
    await keys.press('ArrowUp');
    await page.getByRole('textbox', { name: 'Edit the entry' }).waitFor();
    await keys.press('Control+.');
    await keys.press('Control+.');
    await keys.press('Enter');
    await field(page).waitFor();
    deepEqual(await last(alone, 'add'), undefined);
  });

  it('can be set right in the details', async () => {
    const details = { values: { kind: 'question', asks: 'them', owes: 'them', reach: 'team' }, draft: {} };
    const { alone, page } = await open(statesOf(entries));
    const states = statesOf(entries).map(one => (one.id === 'e1' ? { ...one, details } : one));
    await alone.tell(show(callWith(states)));
    const form = page.locator('listen-entry-details');
    const own = form.getByRole('radiogroup', { name: 'Who asks' });
    deepEqual(await own.getByRole('radio', { name: 'They ask' }).isChecked(), true);
    await own.getByRole('radio', { name: 'We ask' }).check();
    deepEqual((await last(alone, 'draftDetails'))?.draft, { asks: 'us' });
    await form.getByRole('radio', { name: 'Promise', exact: true }).check();
    await form.getByRole('radiogroup', { name: 'Who promises' }).getByText('We promise').click();
    deepEqual((await last(alone, 'draftDetails'))?.draft, { asks: 'us', kind: 'promise', owes: 'us' });
  });

  it('fits into 200 pixels, and is accessible in every theme', async () => {
    const { alone, page, keys } = await open([], { width: 200 });
    await keys.type('> @ma');
    await keys.press('Tab');
    await chip(page, 'They promise').waitFor();
    deepEqual(await page.evaluate(() => document.documentElement.scrollWidth), 200);
    const [name, whose] = [page.locator('listen-line-chips span.ellipsis'), chip(page, 'They promise')];
    deepEqual(((await name.boundingBox())?.width ?? 0) > 20 && (await whose.isVisible()), true);
    for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
      await alone.useTheme(theme);
      deepEqual([theme, await axeViolations(page.mainFrame())], [theme, []]);
    }
  });
});
