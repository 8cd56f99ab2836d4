import { deepEqual } from 'node:assert/strict';
import { chosen } from '../../../src/webview/unsent/kinds.ts';
import { spokenBy } from '../../../src/webview/unsent/named.ts';
import { reachTurned } from '../../../src/webview/unsent/reach.ts';
import { readUnsent } from '../../../src/webview/unsent/readUnsent.ts';
import {
  givenBack,
  nothingUnsent,
  sent,
  turnedToEntry,
  typed,
  type Unsent,
} from '../../../src/webview/unsent/unsent.ts';

const target = { entry: 'note', act: 'edit' } as const;
const strange = [undefined, null, 7, '', 'x', true, [], {}, [[]], { length: 1 }];

describe('what an earlier page left behind', () => {
  const asWritten = (unsent: Unsent) => readUnsent(JSON.parse(JSON.stringify(unsent)));

  it('reads as it was left', () => {
    const told = chosen({ ...nothingUnsent, conversation: 'call', count: 7 }, 'told');
    const waiting = sent(typed(told, 'first'), 'one');
    const refusal = { id: 'one', text: 'first', why: 'no room', tooLong: true };
    const all = [
      nothingUnsent,
      typed(told, ' half a line\n'),
      waiting,
      givenBack(typed(waiting, 'second'), refusal),
      turnedToEntry(waiting, target, 'as it was'),
      sent(turnedToEntry(told, { ...target, act: 'correct' }, 'only on Mondays'), 'two'),
      { ...chosen(told, 'question'), mark: '?' },
      spokenBy(reachTurned(told), 'Dana'),
      { ...typed(told, '? '), isLiteral: true },
    ];
    deepEqual(all.map(asWritten), all);
  });
  it('is nothing where it cannot be read', () =>
    deepEqual(
      strange.map(readUnsent),
      strange.map(() => nothingUnsent),
    ));
});

describe('what a page of an older version left behind', () => {
  const old = { text: 'half', as: 'told', pending: [], failure: undefined, count: 3, conversation: 'call' };

  function check(parts: Readonly<Record<string, unknown>>, expected: Partial<Unsent>) {
    const known: Partial<Unsent> = { text: 'half', count: 3, conversation: 'call' };
    deepEqual(readUnsent({ ...old, ...parts }), { ...nothingUnsent, ...known, ...expected });
  }

  it('is text for a new entry, with no mark taken', () =>
    check({ as: 'heard' }, { as: 'heard', side: 'them' }));
  it('was said by who speaks in that kind', () => {
    check({}, { as: 'told', side: 'us' });
    check({ speaker: 'you' }, { as: 'told', side: 'us' });
    check({ speaker: 'them' }, { as: 'told', side: 'them' });
    check({ as: 'note' }, { as: 'note', side: 'them' });
  });
  it('still sends what was on its way, as a new entry', () => {
    const pending = [{ id: 'one', conversation: 'call', as: 'heard', text: 'first' }];
    const use = { asks: 'them', owes: 'us', target: null, speaker: '', reach: 'team' };
    const read = [{ ...pending[0], ...use }] as Unsent['pending'];
    check({ as: 'heard', pending }, { as: 'heard', pending: read });
  });
});

describe('a damaged part of what was left behind', () => {
  const whole: Unsent = {
    ...turnedToEntry(chosen(chosen(nothingUnsent, 'told'), 'question'), target, 'better'),
    named: { them: 'Maria', us: 'Dana', once: '' },
    reach: 'customer',
    pending: [
      {
        id: 'one',
        conversation: 'call',
        as: 'promise',
        asks: 'us',
        owes: 'them',
        text: 'first',
        target,
        speaker: 'Dana',
        reach: 'me',
      },
    ],
    conversation: 'call',
    count: 3,
  };

  function check(name: keyof Unsent, values: readonly unknown[], expected: Partial<Unsent>) {
    for (const value of values) deepEqual(readUnsent({ ...whole, [name]: value }), { ...whole, ...expected });
  }

  it('is left out, and the rest stays', () => {
    check('text', [7, null, {}], { text: '' });
    check('as', ['sketch', 7, null, 'constructor'], { as: 'note' });
    check('side', ['you', 7, null, {}], { side: 'them' });
    check('named', [7, null, 'Maria', { them: 7 }], { named: { them: '', us: '', once: '' } });
    check('reach', ['all', 7, null, {}, 'toString'], { reach: 'me' });
    check('mark', [7, null, {}], { mark: '' });
    check('isLiteral', ['true', 1, null], { isLiteral: false });
    check('count', ['3', 1.5, Number.NaN, null], { count: 0 });
    check('conversation', [7, null], { conversation: '' });
    check('pending', ['one', 7, { 0: {} }, null], { pending: [] });
    check('failure', strange, { failure: undefined });
  });
  it('makes no edit of what is none', () =>
    check(
      'target',
      [...strange, { entry: 7, act: 'edit' }, { entry: 'note', act: 'toString' }, { act: 'edit' }],
      {
        target: null,
      },
    ));
  it('on its way costs that one alone', () => {
    const [one] = whole.pending;
    for (const broken of [{ id: 7 }, { conversation: null }, { text: undefined }]) {
      check('pending', [[{ ...one, ...broken }, one]], { pending: whole.pending });
    }
    check('pending', [[null, 'x', 7, one]], { pending: whole.pending });
  });
});
