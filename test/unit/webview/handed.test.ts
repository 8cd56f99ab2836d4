import { deepEqual } from 'node:assert/strict';
import type { Ask, Tell } from '../../../src/protocol/call.ts';
import { FieldKeeper } from '../../../src/webview/fieldKeeper.ts';
import { answered, handed, waiting } from '../../../src/webview/unsent/handed.ts';
import { nothingUnsent, typed, type Unsent } from '../../../src/webview/unsent/unsent.ts';

const conversation = 'call';

describe('a text from elsewhere', () => {
  const box = { text: 'box', count: 6 };
  const copy = (count: number, isTaken = true) => ({ count, isTaken });

  it('waits while the host was asked for its copy', () => {
    const { arrivals, texts } = handed(waiting, box);
    deepEqual([texts, arrivals.held], [[], [box]]);
  });
  it('goes into the field after a copy without it', () =>
    deepEqual(answered(handed(waiting, box).arrivals, copy(5)).texts, ['box']));
  it('does not, after a copy that has it', () =>
    deepEqual(answered(handed(waiting, box).arrivals, copy(6)).texts, []));
  it('does all the same where the field left that copy alone', () =>
    deepEqual(answered(handed(waiting, box).arrivals, copy(6, false)).texts, ['box']));
  it('that comes after the copy goes in at once, unless the copy has it', () => {
    const textsAfter = (count: number) => handed(answered(waiting, copy(count)).arrivals, box).texts;
    deepEqual([textsAfter(5), textsAfter(6), textsAfter(7)], [['box'], [], []]);
  });
  it('keeps its place among several', () => {
    const both = handed(handed(waiting, box).arrivals, { text: 'later', count: 7 }).arrivals;
    deepEqual([answered(both, copy(5)).texts, answered(both, copy(6)).texts], [['box', 'later'], ['later']]);
  });
});

/** What the host keeps of the field on disk. */
interface Journal {
  readonly text: string;
  readonly count: number;
}
const use = { as: 'heard', asks: 'them', owes: 'us', target: null, speaker: '', reach: 'team' } as const;
const restore = (journal: Journal): Tell => ({
  kind: 'restore',
  conversation,
  last: { side: 'them', them: '', us: '' },
  ...journal,
  ...use,
});
const withBox = ({ text, count }: Journal): Journal => ({
  text: [text, 'box'].filter(Boolean).join('\n'),
  count: count + 1,
});

/** A page that was loaded with that memory of itself, beside a host whose journal follows what it posts. */
class Loading {
  readonly #keeper: FieldKeeper;
  readonly #page = { unsent: nothingUnsent };
  journal: Journal;

  constructor(memory: Unsent, journal: Journal) {
    this.journal = journal;
    const post = (ask: Ask) => {
      if (ask.kind === 'typing') this.journal = { text: ask.text, count: ask.count };
    };
    this.#keeper = new FieldKeeper(this.#page, { post, recall: () => memory, remember: () => {} });
    if (memory.conversation !== conversation) this.#keeper.turnTo(conversation);
    this.#keeper.askForCopy();
  }

  get text(): string {
    return this.#page.unsent.text;
  }

  hear(tell: Tell): void {
    if (tell.kind === 'restore') this.#keeper.restore(tell);
    if (tell.kind === 'append') {
      const { kind, ...text } = tell;
      this.#keeper.hand(text);
    }
  }

  type(letters: string): void {
    this.#keeper.keep(typed(this.#page.unsent, this.text + letters));
  }
}

const memories: Readonly<Record<string, Unsent>> = {
  none: nothingUnsent,
  old: { ...nothingUnsent, conversation, text: 'hal', count: 3 },
  'the same': { ...nothingUnsent, conversation, text: 'half a', count: 5 },
  newer: { ...nothingUnsent, conversation, text: 'half a line', count: 9 },
};
const kept: Journal = { text: 'half a', count: 5 };
const times = (word: string, text: string) => text.split(word).length - 1;

describe('a box that hands its text over while the page is loading', () => {
  for (const [name, memory] of Object.entries(memories)) {
    /** Each order of the two messages, with and without a key between them. */
    function check(copy: Journal, what: string) {
      const append: Tell = { kind: 'append', conversation, text: 'box', count: withBox(kept).count };
      for (const order of [
        [restore(copy), append],
        [append, restore(copy)],
      ]) {
        for (const isTyping of [false, true]) {
          const page = new Loading(memory, withBox(kept));
          page.hear(order[0] as Tell);
          if (isTyping) page.type('!');
          page.hear(order[1] as Tell);
          const told = order.map(one => one.kind).join(', ');
          const said = { box: times('box', page.text), half: times('half a', page.text) };
          deepEqual([what, told, said], [what, told, { box: 1, half: 1 }]);
          deepEqual(times('!', page.text), isTyping ? 1 : 0);
          deepEqual(page.journal.text, page.text);
        }
      }
    }

    it(`stands there once, where the page remembers ${name} and the copy has it`, () =>
      check(withBox(kept), 'with it'));
    it(`stands there once, where the page remembers ${name} and the copy was read before`, () =>
      check(kept, 'without it'));
  }

  it('goes into a page that is long there at once, and the host learns of it', () => {
    const page = new Loading(memories['the same'] as Unsent, kept);
    page.hear(restore(kept));
    page.type(' l');
    page.hear({ kind: 'append', conversation, text: 'box', count: 7 });
    deepEqual([page.text, page.journal.text], ['half a l\nbox', 'half a l\nbox']);
  });
  it('for another conversation leaves this field alone', () => {
    const page = new Loading(memories['the same'] as Unsent, kept);
    page.hear(restore(kept));
    page.hear({ kind: 'append', conversation: 'other', text: 'box', count: 9 });
    deepEqual(page.text, 'half a');
  });
});
