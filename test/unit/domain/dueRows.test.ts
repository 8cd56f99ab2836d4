import { deepEqual } from 'node:assert/strict';
import { standings } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { outcomes } from '../../../src/domain/records/entry.ts';
import { customerRowOf, rowOf } from '../../../src/domain/records/row.ts';
import { operation, replacing } from '../../support/operations.ts';

const started = '2026-11-21T10:00:00+01:00';
const due = { day: '2026-12-01', words: 'by Tuesday' };
const spot = { folder: 'app', path: 'src/client.ts', start: 88, end: 90, quote: 'x' };
type Fields = Readonly<Record<string, unknown>>;

const talk = operation(1, { e: 'conversation', k: 'call', f: { started } });
const entry = (number: number, f: Fields) =>
  operation(number, { k: `e${number}`, f: { conversation: 'call', text: 'hm', at: started, ...f } });
const dated = (kind: 'milestone' | 'followUp', number: number, f: Fields = {}) =>
  operation(number, { e: kind, k: `d${number}`, f: { conversation: 'call', title: 'Patch', due, ...f } });
const temporary = (number: number, f: Fields = {}) =>
  operation(number, {
    e: 'temporary',
    k: `lf-0000${number}`,
    f: { conversation: 'call', reason: 'retries', until: due, owner: 'dana', spot, ...f },
  });

const rowFor = (lines: readonly Operation[]) => rowOf('call', standings([talk, ...lines]));

describe('what is due in a conversation', () => {
  function check(lines: readonly Operation[], expected: readonly string[]) {
    deepEqual(
      rowFor(lines)?.due.map(one => `${one.kind} ${one.id}`),
      expected,
    );
  }

  it('is of four kinds: dates, then what we owe as it was said, then follow-ups', () =>
    check(
      [
        dated('followUp', 2),
        entry(3, { kind: 'question' }),
        entry(4, { kind: 'promise' }),
        dated('milestone', 5),
      ],
      ['milestone d5', 'question e3', 'promise e4', 'followUp d2'],
    ));
  it('has its words and its day, where it has one', () =>
    deepEqual(
      rowFor([
        dated('milestone', 2),
        entry(3, { kind: 'promise', text: 'We patch it', due }),
        entry(4, { kind: 'question', text: 'When?' }),
        dated('followUp', 5, { title: 'Answer', about: 'e4' }),
      ])?.due,
      [
        { kind: 'milestone', id: 'd2', title: 'Patch', due },
        { kind: 'promise', id: 'e3', title: 'We patch it', due },
        { kind: 'question', id: 'e4', title: 'When?' },
        { kind: 'followUp', id: 'd5', title: 'Answer', due },
      ],
    ));
  it('is a question of theirs, never one of ours', () =>
    check(
      [
        entry(2, { kind: 'question', asks: 'us' }),
        entry(3, { kind: 'question', asks: 'them' }),
        entry(4, { kind: 'question', asks: 'nobody' }),
      ],
      ['question e3', 'question e4'],
    ));
  it('is a promise of theirs, too, as theirs', () =>
    deepEqual(
      rowFor([
        entry(2, { kind: 'promise', owes: 'them', text: 'Send us the log', due }),
        entry(3, { kind: 'promise', owes: 'us' }),
        entry(4, { kind: 'question', owes: 'them' }),
      ])?.due.map(({ kind, id, owes }) => ({ kind, id, owes })),
      [
        { kind: 'promise', id: 'e2', owes: 'them' },
        { kind: 'promise', id: 'e3', owes: undefined },
        { kind: 'question', id: 'e4', owes: undefined },
      ],
    ));
  it('is never untold of a promise of theirs, and names no day it had', () => {
    const text = 'Send us the log by Monday';
    const moved = { 'move.a': { from: { day: '2026-11-30', words: 'Monday' }, at: started } };
    const row = (parts: Fields) => rowFor([entry(2, { kind: 'promise', text, due, ...parts })])?.due[0];
    deepEqual(row({ owes: 'them', ...moved }), {
      kind: 'promise',
      id: 'e2',
      title: 'Send us the log',
      owes: 'them',
      due,
      moved: { from: '2026-11-30', isTold: true },
    });
    deepEqual(
      [row({})?.title, row(moved)?.title, row(moved)?.moved?.isTold],
      [text, 'Send us the log', false],
    );
  });
  it('is no longer a promise or a question that has ended, however it ended', () => {
    for (const outcome of outcomes) {
      check([entry(2, { kind: 'promise', outcome, due }), entry(3, { kind: 'question', outcome })], []);
    }
  });
  it('is no longer a date or a follow-up that is done', () =>
    check([dated('milestone', 2, { state: 'done' }), dated('followUp', 3, { state: 'done' })], []));
  it('is no longer what was removed', () => {
    const seen = replacing({ conversation: [2], text: [2], at: [2], kind: [2] });
    check([entry(2, { kind: 'promise' }), operation(3, { k: 'e2', x: 1, b: seen })], []);
  });
  it('is no other kind of entry, whatever day it has', () => {
    for (const kind of ['heard', 'told', 'restatement', 'decision', 'note', 'sketch']) {
      check([entry(2, { kind, due })], []);
    }
  });
  it('says where it moved from, and whether they know', () => {
    const move = { from: { day: '2026-11-30', words: '' }, at: started };
    const moved = (lines: readonly Operation[]) => rowFor(lines)?.due.map(one => one.moved);
    const [untold, told] = [{ 'move.a': move }, { 'move.a': { ...move, told: true } }];
    const from = { from: '2026-11-30' };
    deepEqual(
      moved([
        dated('milestone', 2, untold),
        dated('milestone', 3, told),
        entry(4, { kind: 'promise', due, ...untold }),
        entry(5, { kind: 'promise', due, reach: 'me', ...untold }),
        entry(6, { kind: 'question', ...untold }),
        dated('followUp', 7, untold),
      ]),
      [
        { ...from, isTold: false },
        { ...from, isTold: true },
        { ...from, isTold: false },
        { ...from, isTold: true },
        undefined,
        { ...from, isTold: true },
      ],
    );
  });
  it('is named by at most 200 characters of what was said', () =>
    deepEqual(rowFor([entry(2, { kind: 'promise', text: 'x'.repeat(1000) })])?.due[0]?.title.length, 200));
  it('never holds a day that is none', () =>
    deepEqual(rowFor([entry(2, { kind: 'promise', due: { day: 'never' } })])?.due, [
      { kind: 'promise', id: 'e2', title: 'hm' },
    ]));
});

describe('what is due with a customer', () => {
  const own = { c: 'customer/acme' };
  const acme = operation(1, { ...own, e: 'customer', k: 'acme', f: { name: 'Acme' } });
  const agreed = (number: number, f: Fields = {}) =>
    operation(number, {
      ...own,
      e: 'milestone',
      k: `d${number}`,
      f: { customer: 'acme', title: 'Patch', due, ...f },
    });

  function check(lines: readonly Operation[], expected: readonly string[] | undefined) {
    const row = customerRowOf('acme', standings([acme, ...lines]));
    deepEqual(
      row?.due?.map(one => one.id),
      expected,
    );
  }

  it('is what was agreed outside any conversation, the earliest first', () =>
    check([agreed(2), agreed(3, { due: { day: '2026-11-30' } }), agreed(4)], ['d3', 'd2', 'd4']));
  it('is nothing that is done, removed, cannot be read, or stands in a conversation', () => {
    const seen = replacing({ customer: [2], title: [2], due: [2] });
    check([agreed(2), operation(3, { ...own, e: 'milestone', k: 'd2', x: 1, b: seen })], undefined);
    check(
      [agreed(2, { state: 'done' }), agreed(3, { title: 7 }), agreed(4, { conversation: 'call' })],
      undefined,
    );
  });
  it('is no other record of the customer', () =>
    check([operation(2, { ...own, e: 'update', k: 'd2', f: { title: 'Patch', due } })], undefined));
  it('says where it moved from', () => {
    const move = { from: { day: '2026-11-30', words: '' }, at: started };
    const row = customerRowOf('acme', standings([acme, agreed(2, { 'move.a': move })]));
    deepEqual(row?.due?.[0]?.moved, { from: '2026-11-30', isTold: false });
  });
  it('is nothing of a customer that is gone', () => {
    deepEqual(customerRowOf('acme', standings([agreed(2)])), undefined);
    const gone = operation(3, { ...own, e: 'customer', k: 'acme', x: 1, b: replacing({ name: [1] }) });
    deepEqual(customerRowOf('acme', standings([acme, agreed(2), gone])), undefined);
  });
});

describe('temporary code in a list', () => {
  it('is shown with its reason, date, owner and place, and whether they know of it', () => {
    const told = { whom: 'Maria', at: started, words: 'This buys time.' };
    const row = { reason: 'retries', until: due, owner: 'dana', where: 'src/client.ts:88' };
    deepEqual(rowFor([temporary(2), temporary(3, { told })])?.temporary, [
      { id: 'lf-00002', ...row, isTold: false },
      { id: 'lf-00003', ...row, isTold: true },
    ]);
  });
  it('is nothing that is due to the customer', () => deepEqual(rowFor([temporary(2)])?.due, []));
});

describe('the latest of a conversation', () => {
  function check(times: readonly string[], expected: string) {
    deepEqual(rowFor(times.map((at, number) => entry(number + 2, { at })))?.latest, expected);
  }

  it('is its start while it has no entry', () => check([], started));
  it('is the entry said last, in whatever zone, not the one written last', () =>
    check(
      ['2026-11-21T11:00:00+01:00', '2026-11-21T05:30:00-05:00', '2026-11-21T10:10:00+01:00'],
      '2026-11-21T05:30:00-05:00',
    ));
  it('is not what was removed', () => {
    const seen = replacing({ conversation: [2], text: [2], at: [2] });
    const lines = [entry(2, { at: '2026-11-21T11:00:00+01:00' }), operation(3, { k: 'e2', x: 1, b: seen })];
    deepEqual(rowFor(lines)?.latest, started);
  });
});
