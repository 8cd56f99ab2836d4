import { deepEqual } from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { DetailsState } from '../../src/protocol/callDetails.ts';
import type { EntryState } from '../../src/protocol/callState.ts';
import { closePages, type PageAlone, type Theme } from '../support/pageAlone.ts';
import { callWith, conversation, entryAt, paneWith, statesOf } from '../support/paneStates.ts';
import { axeViolations } from '../support/ui.mjs';
import { boxOf, field, inCall, last, pagesInCall, restore, show } from './alone.ts';

const entries = [
  entryAt(0, { text: 'Hi, Maria from Nordwind', speaker: 'Maria Lopez' }),
  entryAt(1, {
    text: 'The export dies after 30 s',
    reach: 'customer',
    impact: { words: 'our warehouse waits every night' },
    mood: { mood: 'worried' },
  }),
  entryAt(2, { text: 'Can you send one failing order?', kind: 'question', asks: 'us' }),
  entryAt(3, { text: 'Big exports stop half way', kind: 'restatement' }),
  entryAt(4, { text: 'She sounds close to leaving us', kind: 'note', reach: 'me' }),
  entryAt(5, {
    text: 'We tell you by Friday',
    kind: 'promise',
    speaker: 'Dana',
    due: { day: '2026-11-27', words: 'Friday' },
  } as never),
];
const states = statesOf(entries).map(one =>
  one.id === 'e3' ? { ...one, past: { label: 'edited 10:42', alternatives: [] } } : one,
);

/** The same entries with the form of one of them open. */
const withForm = (id: string, details: DetailsState, all: readonly EntryState[] = states) =>
  all.map(one =>
    one.id === id ? { ...one, details, hasDraft: Object.keys(details.draft).length > 0 } : one,
  );
const values = { kind: 'promise', reach: 'team', speaker: 'Dana' };
const form = (page: Page) => page.locator('listen-entry-details');

describe('the entries on the page', () => {
  const open = pagesInCall();

  it('open the details of the newest by key, with the focus in them', async () => {
    const { alone, page, keys } = await open(states);
    const before = await boxOf(page);
    await keys.press('Control+Enter');
    deepEqual(await last(alone, 'details'), { kind: 'details', conversation, entry: 'e5', isOpen: true });
    await alone.tell(show(callWith(withForm('e5', { values, draft: {} }))));
    await page.getByRole('button', { name: 'Impact', pressed: false }).and(page.locator(':focus')).waitFor();
    deepEqual(await boxOf(page), before);
  });

  it('open the details of a line that is just being added', async () => {
    const { alone, page, keys } = await open(states);
    await keys.type('the last one');
    await keys.press('Control+Enter');
    const added = await last(alone, 'add');
    const id = added?.id ?? '';
    deepEqual(
      [added?.text, await last(alone, 'details')],
      ['the last one', { kind: 'details', conversation, entry: id, isOpen: true }],
    );
    const shown = withForm(
      id,
      { values: { kind: 'heard', reach: 'team' }, draft: {} },
      statesOf([entryAt(9, { id })]),
    );
    await alone.tell(show(callWith([...shown, ...states])));
    await page.getByRole('button', { name: 'Impact' }).and(page.locator(':focus')).waitFor();
  });

  it('tell the host of every letter typed into the form, and save only what was touched', async () => {
    const { alone, page, keys } = await open(states);
    await alone.tell(show(callWith(withForm('e5', { values, draft: {} }))));
    await page.getByRole('button', { name: 'Impact' }).click();
    await page.getByRole('textbox', { name: 'What it does to them' }).focus();
    await keys.type('they wait', { delay: 20 });
    const drafts = (await alone.asked()).filter(one => one.kind === 'draftDetails');
    deepEqual(
      [drafts.length, drafts.at(-1)],
      [
        10,
        {
          kind: 'draftDetails',
          conversation,
          entry: 'e5',
          draft: { impact: 'on', 'impact.words': 'they wait' },
        },
      ],
    );
    await form(page).getByRole('radio', { name: 'kept' }).check();
    await form(page).getByRole('radio', { name: 'open' }).check();
    await keys.press('Enter');
    const { id, ...saved } = (await last(alone, 'saveDetails')) ?? { id: '' };
    deepEqual(saved, {
      kind: 'saveDetails',
      conversation,
      entry: 'e5',
      draft: { impact: 'on', 'impact.words': 'they wait' },
    });
    deepEqual(/^[0-9a-z]{26}$/.test(id), true);
    await field(page).and(page.locator(':focus')).waitFor();
  });

  it('keep what stands in the form while others add lines, and leave it with Esc', async () => {
    const { alone, page, keys } = await open(states);
    const shown = withForm('e5', { values, draft: {} });
    await alone.tell(show(callWith(shown)));
    await page.getByRole('textbox', { name: 'Said by' }).focus();
    await keys.type(' Reed');
    await alone.tell(show(callWith([...statesOf([entryAt(9)]), ...shown])));
    await keys.type('!');
    deepEqual(await page.getByRole('textbox', { name: 'Said by' }).inputValue(), 'Dana Reed!');
    await keys.press('Escape');
    deepEqual(await last(alone, 'details'), { kind: 'details', conversation, entry: 'e5', isOpen: false });
    deepEqual(await last(alone, 'run'), undefined);
    await alone.tell(show(callWith(states.map(one => (one.id === 'e5' ? { ...one, hasDraft: true } : one)))));
    await page.getByRole('button', { name: 'Details not saved…: We tell you' }).waitFor();
  });

  it('show the draft that the host kept, after a reload', async () => {
    const { alone, page } = await open(states);
    await alone.reload();
    await alone.tell(
      show(callWith(withForm('e5', { values, draft: { speaker: 'Tom', mood: 'on', 'mood.mood': 'angry' } }))),
      restore(),
    );
    deepEqual(await page.getByRole('textbox', { name: 'Said by' }).inputValue(), 'Tom');
    await form(page).getByRole('radio', { name: 'angry', checked: true }).waitFor();
    await page.getByRole('button', { name: 'Discard changes' }).click();
    deepEqual((await last(alone, 'draftDetails'))?.draft, {});
  });

  it('say what they wait for, whether they are ours alone, and let the customer see one by one press', async () => {
    const { alone, page } = await open(states);
    await page.getByRole('button', { name: 'Kept: We tell you' }).press('Enter');
    deepEqual((await last(alone, 'act'))?.act, 'keep');
    await page.getByRole('button', { name: 'Solved: The export dies' }).press('Enter');
    deepEqual((await last(alone, 'act'))?.act, 'solve');
    await page.getByRole('button', { name: 'Let the customer see it: We tell you' }).press('Enter');
    deepEqual((await last(alone, 'act'))?.act, 'turnReach');
    await page.getByText('only me', { exact: true }).waitFor();
    await page.getByText('Impact: our warehouse waits every night · worried').waitFor();
    await page.getByText('needed from them').waitFor();
  });

  it('give the caret back to the field after every press that is done with it', async () => {
    const past = { label: 'edited 10:42', alternatives: [] };
    const place = { id: 'p1', label: 'client.ts:88', state: 'lost', words: 'lost', quote: '' } as const;
    const acts = [{ act: 'remove', label: 'Remove the link' }] as const;
    const all = states.map(one =>
      one.id === 'e5' ? { ...one, past, isUndoable: true, places: [{ ...place, acts }] } : one,
    );
    const { alone, page, keys } = await open(all);
    const press: Readonly<Record<string, (name: string) => Promise<void>>> = {
      mouse: name => page.getByRole('button', { name }).click(),
      key: name => page.getByRole('button', { name }).press('Enter'),
    };
    await press['mouse']?.('The linked code, and what can be done with the link: We tell you');
    const names = ['Let the customer see it', 'Kept', 'Broken', 'Undo the change', 'Remove the link'];
    for (const [way, act] of Object.entries(press)) {
      for (const name of names) {
        const before = (await alone.asked()).filter(one => one.kind === 'act' || one.kind === 'place');
        await act(`${name}: We tell you`);
        await keys.type('a b');
        const after = (await alone.asked()).filter(one => one.kind === 'act' || one.kind === 'place');
        deepEqual([way, name, await field(page).inputValue()], [way, name, 'a b']);
        deepEqual([way, name, after.length - before.length], [way, name, 1]);
        await field(page).fill('');
      }
    }
  });

  it('give it back from their form by the mouse, and stay at its button by keys', async () => {
    const { alone, page, keys } = await open(states);
    const details = page.getByRole('button', { name: 'Details: We tell you' });
    const shown = show(callWith(withForm('e5', { values, draft: {} })));
    await alone.tell(shown);
    const close = page.getByRole('button', { name: 'Close', exact: true });
    await close.press('Enter');
    await details.and(page.locator(':focus')).waitFor();
    await close.click();
    await keys.type('a b');
    await details.click();
    await keys.type(' c');
    deepEqual(await field(page).inputValue(), 'a b c');
    const turns = (await alone.asked()).flatMap(one => (one.kind === 'details' ? [one.isOpen] : []));
    deepEqual(turns, [false, false, false]);
  });

  it('keep their tools where they are when they get a history', async () => {
    const { alone, page } = await open(states);
    const past = { label: 'edited 10:42', alternatives: [] };
    const edited = states.map(one => (one.id === 'e5' ? { ...one, past, isUndoable: true } : one));
    for (const width of [200, 300]) {
      await page.setViewportSize({ width, height: 700 });
      await alone.tell(show(callWith(states)));
      const bin = page.getByRole('button', { name: 'Delete: We tell you' });
      await page.getByText('We tell you by Friday').hover();
      const before = await bin.boundingBox();
      await alone.tell(show(callWith(edited)));
      await page.getByRole('button', { name: 'edited 10:42: We tell you' }).waitFor();
      deepEqual([width, await bin.boundingBox()], [width, before]);
    }
  });

  it('ask for their words where what was said back is set right', async () => {
    const { page } = await open(states);
    await page.getByRole('button', { name: 'Corrected…: Big exports' }).click();
    await page.getByPlaceholder('What they say instead, in their words').waitFor();
    deepEqual(await page.getByPlaceholder('Say it back').count(), 0);
  });

  it('open a form with its buttons in view, and stand there themselves once it is closed', async () => {
    const { alone, page, keys } = await open([], { height: 800 });
    const many = [...states, ...statesOf([entryAt(6), entryAt(7), entryAt(8)])];
    await alone.tell(show(callWith(many)));
    const list = await page.locator('listen-entry-list').boundingBox();
    const bottom = (list?.y ?? 0) + (list?.height ?? 0);
    const isSeen = async (one: Locator) => {
      const box = await one.boundingBox();
      return box !== null && box.y >= (list?.y ?? 0) && box.y + box.height <= bottom;
    };
    await page.getByRole('button', { name: 'Details: She sounds' }).press('Enter');
    const draft = { impact: 'on', request: 'on', option: 'on' };
    await alone.tell(show(callWith(withForm('e4', { values, draft }, many))));
    await form(page).locator(':focus').waitFor();
    deepEqual(await isSeen(page.getByRole('button', { name: 'Save', exact: true })), true);
    deepEqual(await isSeen(page.getByText('She sounds close to leaving us')), true);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await keys.type('a');
    deepEqual(await field(page).inputValue(), 'a');
    await alone.tell(show(callWith(many)));
    deepEqual(await isSeen(page.getByText('She sounds close to leaving us')), true);
  });

  it('are drawn again only where something changed', async () => {
    const many = statesOf(Array.from({ length: 200 }, (_, at) => entryAt(at)));
    const { alone, page } = await open(many);
    await page.evaluate(() => {
      const drawn = new Set<unknown>();
      Object.assign(window, { drawn });
      for (const name of ['listen-entry-item', 'listen-entry-list']) {
        const shown = customElements.get(name)?.prototype as { update(changed: unknown): void };
        const { update } = shown;
        shown.update = function (changed) {
          drawn.add(this);
          update.call(this, changed);
        };
      }
    });
    const count = () => page.evaluate(() => (window as unknown as { drawn: Set<unknown> }).drawn.size);
    await field(page).pressSequentially('half a line');
    deepEqual(await count(), 0);
    const changed = many.map(one => (one.id === 'e7' ? { ...one, text: 'other words' } : one));
    await alone.tell(show(structuredClone(callWith([...statesOf([entryAt(300)]), ...changed]))));
    // The list, the new one and the changed one.
    deepEqual(await count(), 3);
  });

  it('are more on demand', async () => {
    const { alone, page } = await open([]);
    await alone.tell(show(callWith(states, { earlier: 'Show earlier (4,800 more)' })));
    await page.getByRole('button', { name: 'Show earlier' }).press('Enter');
    deepEqual(await last(alone, 'earlier'), { kind: 'earlier', conversation });
  });
});

const faces: Readonly<Record<string, (alone: PageAlone) => Promise<unknown>>> = {
  'at rest': async () => {},
  'while names are offered': ({ page }) => page.keyboard.type('@ma'),
  'with a name and only for me': async ({ page }) => {
    await page.keyboard.type('@ma');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+Shift+Period');
  },
  'with the usual promise on offer': ({ page }) => page.keyboard.type('> '),
  'with a date refused': async alone => {
    await alone.page.keyboard.type('> soon');
    const count = (await last(alone, 'typing'))?.count ?? 0;
    await alone.tell({
      kind: 'hint',
      conversation,
      count,
      text: '"soon" is no date. Say "by Mon 23 Nov".',
      isRefusal: true,
    });
  },
  'with a form open': alone =>
    alone.tell({
      kind: 'show',
      state: paneWith(
        callWith(
          withForm('e1', {
            values: { kind: 'decision', reach: 'team' },
            draft: { impact: 'on', mood: 'on', option: 'on' },
          }),
        ),
      ),
    }),
};
/** Every word half as long again, in letters with more above and below them. */
function longer<T>(words: T): T {
  const grown = (text: string) =>
    `[${text.replace(/[a-z]/g, '$&\u0302\u0323')}${' ~~~'.repeat(Math.ceil(text.length / 8))}]`;
  if (typeof words === 'string') return grown(words) as T;
  return Object.fromEntries(Object.entries(words as object).map(([name, one]) => [name, longer(one)])) as T;
}

const themes: readonly Theme[] = ['dark', 'light', 'highContrast', 'highContrastLight'];

/** What does not fit into the pane at that width: only a reader with a mouse would find it. */
async function sticksOut(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 700 });
  return page.evaluate(edge => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap(one => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
    const isCut = (one: Element) =>
      one.parentElement?.closest('.facts, .ellipsis, svg') ?? one.closest('.unseen');
    return all(document.body)
      .filter(one => !isCut(one) && one.getBoundingClientRect().right > edge + 0.5)
      .map(one => `${one.localName}.${one.className}: ${one.textContent?.trim().slice(0, 30)}`);
  }, width);
}

/** The colour that a name of the theme stands for, as the browser writes it. */
const themed = (page: Page, name: string) =>
  page.evaluate(one => {
    const probe = document.createElement('i');
    probe.style.color = `var(--vscode-${one})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

describe('the colours of the page', () => {
  after(closePages);

  it('warn by the sign alone: the words are as dark as all the others', async () => {
    const alone = await inCall([], { theme: 'light' });
    const { page } = alone;
    await faces['with a date refused']?.(alone);
    const words = page.getByText('is no date');
    const colour = (one: Locator) => one.evaluate(element => getComputedStyle(element).color);
    deepEqual(
      [await colour(words), await colour(words.locator('svg'))],
      [await themed(page, 'foreground'), await themed(page, 'editorWarning-foreground')],
    );
    await alone.close();
  });

  it('draw what can be chosen as clearly as everything else in high contrast', async () => {
    const alone = await inCall(states);
    const { page } = alone;
    await alone.tell(show(callWith(withForm('e5', { values, draft: {} }))));
    const border = (one: Locator) => one.evaluate(element => getComputedStyle(element).borderTopColor);
    for (const theme of ['highContrast', 'highContrastLight'] as const) {
      await alone.useTheme(theme);
      const own = await themed(page, 'contrastBorder');
      const kind = page.locator('listen-kind-switch label', { hasText: 'Note' });
      const label = form(page).getByRole('button', { name: 'Mood' });
      deepEqual([theme, await border(kind), await border(label)], [theme, own, own]);
    }
    await alone.close();
  });
});

describe('the page', () => {
  after(closePages);

  for (const [name, face] of Object.entries(faces)) {
    it(`has nothing axe objects to in four themes, and fits from 200 to 600 pixels: ${name}`, async () => {
      const alone = await inCall(states);
      await face(alone);
      for (const theme of themes) {
        await alone.useTheme(theme);
        deepEqual([theme, await axeViolations(alone.page.mainFrame())], [theme, []]);
      }
      for (const width of [200, 300, 600])
        deepEqual([width, await sticksOut(alone.page, width)], [width, []]);
      await alone.close();
    });
  }

  it('fits with words half as long again', async () => {
    const alone = await inCall();
    const state = paneWith(callWith(withForm('e5', { values, draft: { impact: 'on', option: 'on' } })));
    await alone.tell({ kind: 'show', state: { ...state, words: longer(state.words) } });
    for (const width of [200, 300]) deepEqual([width, await sticksOut(alone.page, width)], [width, []]);
    await alone.close();
  });
});
