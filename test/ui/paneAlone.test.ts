import { deepEqual } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Tell } from '../../src/protocol/call.ts';
import { callWith, conversation, entryAt, statesOf } from '../support/paneStates.ts';
import { boxOf, everythingOn, field, last, pagesInCall, restore, show } from './alone.ts';

describe('the page of a call', () => {
  const open = pagesInCall();

  const speaker = (page: Page, name: string) => page.getByRole('button', { name: `Said by ${name}` });
  const options = (page: Page) => page.getByRole('option').allTextContents();
  const marked = (page: Page) => page.getByRole('option', { selected: true }).textContent();

  it('offers names for typed letters, moves nothing, and takes one with Tab', async () => {
    const { alone, page, keys } = await open();
    const before = await boxOf(page);
    const row = await page.getByRole('status').boundingBox();
    await keys.type('@ma');
    deepEqual(await page.getByRole('status').boundingBox(), row);
    deepEqual(
      (await options(page)).map(one => one.trim()),
      ['Maria Lopez', 'Marek Novák', 'Add "ma"'],
    );
    deepEqual(await boxOf(page), before);
    await keys.press('ArrowDown');
    deepEqual((await marked(page))?.trim(), 'Marek Novák');
    await keys.press('Tab');
    await speaker(page, 'Marek Novák').waitFor();
    deepEqual([await field(page).inputValue(), await boxOf(page)], ['', before]);
    await keys.type('it stops');
    await keys.press('Enter');
    await keys.type('again');
    await keys.press('Enter');
    deepEqual((await last(alone, 'add'))?.speaker, 'Marek Novák');
    await keys.press('Control+.');
    await keys.type('I see');
    await keys.press('Enter');
    deepEqual((await last(alone, 'add'))?.speaker, '');
  });

  it('goes on with whom the lines before it name, on both sides', async () => {
    const { alone, page, keys } = await open();
    await alone.tell(restore('', 1, { side: 'them', them: 'Maria Lopez', us: 'Dana' }));
    await speaker(page, 'Maria Lopez').waitFor();
    await keys.press('Control+.');
    await speaker(page, 'Dana').waitFor();
  });

  const kind = async (page: Page) => {
    const chosen = page.locator('listen-kind-switch label:has(input:checked)');
    return (await chosen.textContent())?.trim();
  };

  it('goes on with the side that spoke last where the page knows nothing, and keeps the one it knows', async () => {
    const { alone, page, keys } = await open();
    const ours = { side: 'us', them: '', us: '' } as const;
    await alone.tell(restore('', 3, ours));
    deepEqual(await kind(page), 'Told');
    await keys.type('I see');
    await keys.press('Enter');
    await keys.press('Control+.');
    const typing = await last(alone, 'typing');
    deepEqual([typing?.text, typing?.as, typing?.asks], ['', 'heard', 'them']);
    await alone.reload();
    await alone.tell(show(callWith([])), restore('', typing?.count, ours));
    deepEqual(await kind(page), 'Heard');
  });

  it('names somebody nobody knows yet with Enter, and Backspace in the empty field takes the name away', async () => {
    const { alone, page, keys } = await open();
    await keys.type('@Max');
    await keys.press('Enter');
    await speaker(page, 'Max').waitFor();
    deepEqual(await last(alone, 'add'), undefined);
    await keys.press('Backspace');
    await speaker(page, 'Max').waitFor({ state: 'detached' });
  });

  it('closes the names with Esc and leaves what was typed', async () => {
    const { alone, page, keys } = await open();
    await keys.type('@ma');
    await keys.press('Escape');
    await keys.type('il');
    deepEqual([await options(page), await field(page).inputValue()], [[], '@mail']);
    deepEqual(await last(alone, 'run'), undefined);
  });

  it('opens no names for pasted signs', async () => {
    const { page, keys } = await open();
    await field(page).evaluate(area => {
      (area as HTMLTextAreaElement).value = '@';
      area.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
    });
    await keys.type('ma');
    deepEqual([await options(page), await field(page).inputValue()], [[], '@ma']);
  });

  it('opens the names by the chip, also beside what was typed already', async () => {
    const { page, keys } = await open();
    await keys.type('it stops');
    await page.getByRole('button', { name: 'Who says it?' }).click();
    await page.getByRole('option', { name: 'Tom Reed' }).click();
    await speaker(page, 'Tom Reed').waitFor();
    deepEqual(await field(page).inputValue(), 'it stops');
    await speaker(page, 'Tom Reed').click();
    await speaker(page, 'Tom Reed').waitFor({ state: 'detached' });
  });

  it('takes the sign of the chip away again when nobody is named', async () => {
    const { page, keys } = await open();
    await page.getByRole('button', { name: 'Who says it?' }).click();
    await page.getByRole('option', { name: 'Tom Reed' }).waitFor();
    await keys.press('Escape');
    deepEqual([await options(page), await field(page).inputValue()], [[], '']);
  });

  it('shows no name of anybody while the screen is hidden', async () => {
    const { alone, page, keys } = await open();
    await keys.type('@ma');
    await keys.press('Tab');
    await alone.tell(show(callWith([], { known: [] }), { isHidden: true }));
    await keys.type('@to');
    const text = await everythingOn(page);
    deepEqual([text.includes('Maria'), await options(page)], [false, []]);
  });

  it('shows nothing of what is typed while the screen is hidden, and loses none of it', async () => {
    const { alone, page, keys } = await open();
    await keys.type('We will fix it');
    const count = (await last(alone, 'typing'))?.count ?? 0;
    const why = 'A promise before the cause is known.';
    const advice = { why, instead: 'Maria, we look into it.', canPromise: true };
    await alone.tell({ kind: 'hint', conversation, count, text: '', isRefusal: false, advice });
    const add = page.getByRole('button', { name: 'Add', exact: true });
    const before = [await boxOf(page), await add.boundingBox()];
    const masks = () =>
      field(page).evaluate(area => getComputedStyle(area).getPropertyValue('-webkit-text-security'));
    await page.getByText('Maria, we look into it.').waitFor();
    deepEqual(await masks(), 'none');
    await alone.tell(show(callWith([]), { isHidden: true }));
    const seen = await everythingOn(page);
    deepEqual([await masks(), seen.includes('look into it'), seen.includes(why)], ['disc', false, false]);
    await keys.press('Alt+Enter');
    deepEqual(await last(alone, 'add'), undefined);
    deepEqual([await boxOf(page), await add.boundingBox()], before);
    await keys.type(' today');
    deepEqual((await last(alone, 'typing'))?.text, 'We will fix it today');
    await page.getByPlaceholder('your letters stand here as dots').waitFor();
    await alone.tell(show(callWith([])));
    deepEqual([await masks(), await field(page).inputValue()], ['none', 'We will fix it today']);
  });

  it('leaves the caret in the field when a chip is pressed', async () => {
    const { page, keys } = await open();
    await keys.type('it stops');
    await reach(page, 'team').click();
    await reach(page, 'only me').waitFor();
    await keys.type(' at ');
    await page.getByRole('button', { name: 'Who says it?' }).click();
    await page.getByRole('option', { name: 'Tom Reed' }).click();
    await speaker(page, 'Tom Reed').click();
    await keys.type('night');
    deepEqual(await field(page).inputValue(), 'it stops at night');
  });

  const reach = (page: Page, who: string) =>
    page.getByRole('button', { name: `The next line is seen by: ${who}`, exact: true });

  it('turns who sees the next line by key and by mark, moves nothing, and is for the team again', async () => {
    const { alone, page, keys } = await open();
    const before = await boxOf(page);
    await reach(page, 'team').waitFor();
    await keys.press('Control+Shift+Period');
    await reach(page, 'only me').waitFor();
    await keys.type('~ ');
    await reach(page, 'customer').waitFor();
    await keys.press('Backspace');
    await reach(page, 'only me').waitFor();
    deepEqual([await field(page).inputValue(), await boxOf(page)], ['~', before]);
    await keys.press('Backspace');
    await keys.type('she sounds close to leaving');
    await keys.press('Enter');
    deepEqual((await last(alone, 'add'))?.reach, 'me');
    await reach(page, 'team').waitFor();
  });

  it('says under the field what a day means, moves nothing, and lets an older word go', async () => {
    const { alone, page, keys } = await open();
    await keys.type('we fix it soon');
    const [before, row] = [await boxOf(page), await page.getByRole('status').boundingBox()];
    const count = (await last(alone, 'typing'))?.count ?? 0;
    const hint = (text: string, of: number): Tell => ({
      kind: 'hint',
      conversation,
      count: of,
      text,
      isRefusal: true,
    });
    await alone.tell(hint('"so" is no date', count - 1));
    deepEqual(await page.getByText('is no date').count(), 0);
    await alone.tell(hint('"soon" is no date. Say "by Mon 23 Nov".', count));
    await page.getByText('"soon" is no date').waitFor();
    deepEqual([await boxOf(page), await page.getByRole('status').boundingBox()], [before, row]);
    await keys.press('Enter');
    await page.getByText('"soon" is no date').waitFor({ state: 'detached' });
  });

  for (const width of [200, 300]) {
    it(`shows when a past talk was beside nothing else, ${width} pixels wide`, async () => {
      const { alone, page } = await open([], { width });
      const time = 'Sat 21 Nov 2026, 14:30 · 25 min';
      await alone.tell(show(callWith([], { isPast: true, time })));
      const when = page.getByText(time);
      await when.waitFor();
      const [own, end] = [await when.boundingBox(), await page.locator('.end').boundingBox()];
      const room = await when.evaluate(one => [one.scrollWidth - one.clientWidth, innerWidth]);
      deepEqual([(own?.y ?? 0) >= (end?.y ?? 0) + (end?.height ?? 0), room], [true, [0, width]]);
    });
  }

  it('keeps the row of the lists whole at its foot, however low it is', async () => {
    const { page } = await open([], { width: 200, height: 400 });
    const row = await page.getByRole('button', { name: '2 due · 1 temporary' }).boundingBox();
    const end = (row?.y ?? 0) + (row?.height ?? 0);
    deepEqual([end <= 400, end > 380], [true, true]);
  });

  it('edits with Up the line just sent, also before the list has it', async () => {
    const { alone, page, keys } = await open(statesOf([entryAt(0)]));
    await keys.type('smal exports work');
    await keys.press('Enter');
    await keys.press('ArrowUp');
    const edit = page.getByRole('textbox', { name: 'Edit the entry' });
    await edit.waitFor();
    deepEqual(await edit.inputValue(), 'smal exports work');
    const sent = (await last(alone, 'add'))?.id;
    await keys.press('Enter');
    await field(page).waitFor();
    deepEqual((await last(alone, 'add'))?.id, sent);
    await keys.press('ArrowUp');
    await edit.fill('Small exports work');
    await keys.press('Enter');
    const { text, target } = (await last(alone, 'add')) ?? {};
    deepEqual([text, target?.entry], ['Small exports work', sent]);
    await keys.press('ArrowUp');
    await edit.waitFor();
    deepEqual(await edit.inputValue(), 'Small exports work');
  });

  it('fills an empty promise with its usual shape, and writes on at its end', async () => {
    const { page, keys } = await open();
    const row = await page.getByRole('status').boundingBox();
    await keys.type('> ');
    await page.getByRole('button', { name: 'Tab: Investigate by Mon 23 Nov' }).waitFor();
    deepEqual(await page.getByRole('status').boundingBox(), row);
    await keys.press('Tab');
    await page.waitForFunction(() => document.hasFocus());
    deepEqual(await field(page).inputValue(), 'We investigate by Mon 23 Nov and report on Tue 24 Nov');
    await keys.type(', by mail');
    deepEqual(
      await field(page).inputValue(),
      'We investigate by Mon 23 Nov and report on Tue 24 Nov, by mail',
    );
  });

  it('holds a text that was handed over while it was loading once, in both orders', async () => {
    const append: Tell = { kind: 'append', conversation, text: 'from the box', count: 6 };
    const copy = restore('half a\nfrom the box', 6);
    for (const messages of [
      [append, copy],
      [copy, append],
    ]) {
      const { alone, page } = await open();
      await alone.tell(show(callWith([])), restore('half a', 5));
      await alone.reload();
      await alone.tell(show(callWith([])), ...messages);
      deepEqual(await field(page).inputValue(), 'half a\nfrom the box');
    }
  });
});
