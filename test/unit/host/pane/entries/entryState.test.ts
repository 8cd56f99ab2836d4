import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../../../src/domain/day.ts';
import type { Conversation, Entry, RemovedEntry } from '../../../../../src/domain/records/conversation.ts';
import type { EntryForms } from '../../../../../src/host/pane/entries/detailActs.ts';
import { namedIn, theirsIn } from '../../../../../src/host/pane/namedIn.ts';
import { entryAt } from '../../../../support/paneStates.ts';

const { entryStates, openRestatements } = await import('../../../../../src/host/pane/entries/entryState.ts');

const none: EntryForms = new Map();

interface Talk {
  readonly entries: readonly Entry[];
  readonly removed?: readonly RemovedEntry[];
  readonly forms?: EntryForms;
  readonly most?: number;
}
const shown = ({ entries, removed = [], forms = none, most = 200 }: Talk) =>
  entryStates({ entries, removed } as unknown as Conversation, {
    pasts: new Map(),
    forms,
    isPast: false,
    most,
  });
const one = (parts: Partial<Entry>) => shown({ entries: [entryAt(0, parts)] })[0];

describe('what an entry waits for', () => {
  const acts = (parts: Partial<Entry>) => one(parts)?.acts.map(({ act }) => act);
  const due = { day: '2026-11-27' as Day, words: 'Friday' };

  it('is an outcome and a date, for a promise', () => {
    deepEqual(acts({ kind: 'promise' }), ['keep', 'break', 'setDate']);
    deepEqual(acts({ kind: 'promise', due }), ['keep', 'break', 'setDate']);
    deepEqual(acts({ kind: 'promise', due, outcome: 'withdrawn' }), []);
  });
  it('is an answer, for a question, whoever asks', () => {
    deepEqual([acts({ kind: 'question' }), acts({ kind: 'question', asks: 'us' })], [['answer'], ['answer']]);
    deepEqual(acts({ kind: 'question', outcome: 'answered' }), []);
  });
  it('is its end, for what hurts them', () => {
    deepEqual(acts({ kind: 'heard', impact: { words: '' } }), ['solve']);
    deepEqual(acts({ kind: 'heard', impact: { words: '' }, outcome: 'solved' }), []);
  });
  it('is what they made of it, for what was said back', () =>
    deepEqual(acts({ kind: 'restatement', impact: { words: '' } }), ['confirm', 'correct']));
  it('is nothing, for all else', () => deepEqual(acts({ kind: 'heard' }), []));
});

describe('what is said at an entry', () => {
  const said = (parts: Partial<Entry>) => [one(parts)?.label, one(parts)?.mark, one(parts)?.about];

  it('is its date in a line of its own', () =>
    deepEqual(said({ kind: 'promise', due: { day: '2026-11-27' as Day, words: 'x' }, outcome: 'kept' }), [
      'We promise',
      'kept',
      'by Fri 27 Nov 2026',
    ]));
  it('is whose promise it is', () =>
    deepEqual(
      (['them', 'us', undefined] as const).map(owes => said({ kind: 'promise', ...(owes && { owes }) })[0]),
      ['They promise', 'We promise', 'We promise'],
    ));
  it('is that we need something, until we have it', () => {
    deepEqual(said({ kind: 'question', asks: 'us' }), ['We ask', 'needed from them', '']);
    deepEqual(said({ kind: 'question', asks: 'us', outcome: 'answered' }), ['We ask', 'answered', '']);
    deepEqual(said({ kind: 'question' }), ['They ask', '', '']);
  });
  it('is each label in one quiet line', () =>
    deepEqual(
      said({ kind: 'heard', impact: { words: 'orders wait\na day' }, mood: { mood: 'worried' } })[2],
      'Impact: orders wait a day · worried',
    ));
});

describe('the form of an entry', () => {
  it('is shown with its values and its draft only while it is open', () => {
    const draft = { speaker: 'Tom' };
    const [open, left, empty] = [
      { draft, isOpen: true },
      { draft, isOpen: false },
      { draft: {}, isOpen: true },
    ].map(form => {
      const [state] = shown({ entries: [entryAt(0)], forms: new Map([['e0', form]]) });
      return [state?.hasDraft, state?.details?.draft, state?.details?.values['kind']];
    });
    deepEqual(
      [open, left, empty],
      [
        [true, draft, 'heard'],
        [true, undefined, undefined],
        [false, {}, 'heard'],
      ],
    );
  });
});

describe('the entries that are shown', () => {
  const entries = [0, 1, 2, 3].map(at => entryAt(at));
  const ids = (talk: Talk) => shown(talk).map(({ id }) => id);

  it('are the newest, newest first', () => {
    deepEqual(ids({ entries }), ['e3', 'e2', 'e1', 'e0']);
    deepEqual(ids({ entries, most: 2 }), ['e3', 'e2']);
  });
  it('leave a removed one its place, and an old one out', () => {
    const removed = [{ id: 'gone', at: entryAt(2).at }];
    deepEqual(ids({ entries: entries.filter(({ id }) => id !== 'e2'), removed, most: 3 }), [
      'e3',
      'gone',
      'e1',
    ]);
    deepEqual(ids({ entries: entries.slice(1), removed: [{ id: 'gone', at: entryAt(0).at }], most: 2 }), [
      'e3',
      'e2',
    ]);
  });
  it('on a shared screen are what was said back and waits, without a word', () => {
    const secret = { text: 'secret', speaker: 'Maria', impact: { words: 'secret' } };
    const talk = [
      entryAt(0, { kind: 'restatement', ...secret }),
      entryAt(1, { kind: 'restatement', ...secret, answer: { state: 'confirmed', words: 'secret' } }),
      entryAt(2, secret),
    ];
    const open = openRestatements({ entries: talk } as unknown as Conversation);
    deepEqual([open.map(({ id }) => id), JSON.stringify(open).includes('secret')], [['e0'], false]);
  });
});

describe('who is named in a talk', () => {
  it('is who took part, then whoever said a line, each once', () => {
    const entries = [entryAt(0, { speaker: 'Tom' }), entryAt(1, { speaker: 'Maria' }), entryAt(2)];
    deepEqual(namedIn({ speakers: ['Maria', ' '], entries }), ['Maria', 'Tom']);
  });
  it('is theirs, unless their words were ever ours', () => {
    const entries = [
      entryAt(0, { kind: 'heard', speaker: 'Maria', author: 'ada' }),
      entryAt(1, { kind: 'told', speaker: 'Dana', author: 'ada' }),
      entryAt(2, { kind: 'promise', owes: 'them', speaker: 'Tom', author: 'ada' }),
      entryAt(3, { kind: 'promise', speaker: 'Eva', author: 'ada' }),
      entryAt(4, { kind: 'decision', speaker: 'Jan', author: 'Lee' }),
    ];
    const first = { speakers: ['Ann', 'Lee', 'Dana', 'Eva'], entries };
    const second = { speakers: ['Eva', 'Kim'], entries: [] };
    deepEqual(theirsIn([first, second]), ['Ann', 'Maria', 'Tom', 'Jan', 'Kim']);
  });
});
