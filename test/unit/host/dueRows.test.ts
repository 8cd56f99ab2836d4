import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import type { Customer } from '../../../src/domain/records/customer.ts';
import type { Due } from '../../../src/domain/records/due.ts';
import type { NamedRow } from '../../../src/host/call/currentMoment.ts';
import { type DueItem, type DueRow, type DueSource, dueRows } from '../../../src/host/trees/dueRows.ts';

const today = '2026-11-21' as Day;

function due(id: string, day?: string): Due {
  const own = { kind: 'promise', id, title: id } as const;
  return day ? { ...own, due: { day: day as Day, words: '' } } : own;
}

const talk = (id: string, open: readonly Due[], parts: Partial<NamedRow> = {}) =>
  ({ id, with: 'Acme', due: open, started: '2026-11-20T10:00:00Z', ...parts }) as unknown as NamedRow;

interface Parts extends Partial<Omit<DueSource, 'reading'>> {
  readonly customers?: readonly Customer[];
}

function source(rows: readonly NamedRow[], { customers = [], ...parts }: Parts = {}): DueSource {
  return { reading: { rows, customers, today }, limit: 10, finished: [], ...parts };
}

const group = (name: string) => ({ kind: 'group', group: name, count: 1, key: `due/${name}` }) as DueRow;

/** What a row stands for, as one word. */
function wordOf(row: DueRow): string {
  if (row.kind === 'more') return `${row.count} more`;
  if (row.kind === 'group') return `${row.group} ${row.count}`;
  if (row.kind === 'done') return `done ${row.item.id}`;
  return row.kind === 'missingDate' ? `missing ${row.customer.id}` : row.id;
}

const groups = (from: DueSource) => dueRows(undefined, from).map(wordOf);
const inGroup = (name: string, from: DueSource) => dueRows(group(name), from).map(wordOf);

const rows = [
  talk('x', [due('none'), due('next month', '2026-12-21'), due('long ago', '2026-11-01')]),
  talk('y', [due('yesterday', '2026-11-20'), due('today', '2026-11-21'), due('in a week', '2026-11-28')]),
  talk('z', [due('in eight days', '2026-11-29')]),
];

describe('the groups of what is due', () => {
  it('are those that hold something, each with its number', () => {
    deepEqual(groups(source(rows)), ['overdue 2', 'soon 2', 'later 2', 'undated 1']);
    deepEqual(groups(source([talk('x', [due('today', '2026-11-21')])])), ['soon 1']);
    deepEqual(groups(source([])), []);
  });
  it('have the earliest first', () =>
    deepEqual(
      ['overdue', 'soon', 'later', 'undated'].map(name => inGroup(name, source(rows))),
      [['long ago', 'yesterday'], ['today', 'in a week'], ['in eight days', 'next month'], ['none']],
    ));
  it('keep their keys, whatever they hold, so that a folded one stays folded', () =>
    deepEqual(
      dueRows(undefined, source(rows)).map(one => one.key),
      ['due/overdue', 'due/soon', 'due/later', 'due/undated'],
    ));
  it('list as many rows as asked for, and say how many more there are', () => {
    const many = [talk('x', [due('a'), due('b'), due('c')])];
    deepEqual(
      [2, 3].map(limit => inGroup('undated', source(many, { limit }))),
      [
        ['a', 'b', '1 more'],
        ['a', 'b', 'c'],
      ],
    );
    deepEqual(groups(source(many, { limit: 2 })), ['undated 3']);
  });
  it('have nothing below their rows', () => {
    const [row] = dueRows(group('overdue'), source(rows));
    deepEqual(dueRows(row, source(rows)), []);
  });
});

describe('a row of what is due', () => {
  const keysOf = (from: DueSource) => dueRows(group('undated'), from).map(one => one.key);
  const acme: Customer = { id: 'acme', name: 'Acme' };

  it('says how many days are left', () => {
    const left = (name: string) =>
      dueRows(group(name), source(rows)).map(one => ('left' in one ? one.left : undefined));
    deepEqual([left('overdue'), left('soon'), left('undated')], [[-20, -1], [0, 7], [undefined]]);
  });
  it('is kept apart from one of the same id elsewhere', () => {
    const twice = [talk('x', [due('a')]), talk('y', [due('a')])];
    deepEqual(keysOf(source(twice)), ['promise/x/a', 'promise/y/a']);
  });
  it('of a customer is kept apart from one of another customer', () => {
    const customers = [acme, { id: 'beta', name: 'Beta' }].map(one => ({
      ...one,
      due: [due('a', '2026-11-22')],
    }));
    deepEqual(
      dueRows(group('soon'), source([], { customers })).map(one => one.key),
      ['promise/customer/acme/a', 'promise/customer/beta/a'],
    );
  });
  it('asks for a date for a customer who waits and knows none, before what has no date', () => {
    const waiting = talk('old', [due('a')], { customer: 'acme', started: '2026-11-10T10:00:00Z' });
    deepEqual(inGroup('undated', source([waiting], { customers: [acme] })), ['missing acme', 'a']);
  });
});

describe('what was finished in this window', () => {
  const finished = (...ids: string[]) =>
    ids.map((id): DueItem => ({ ...due(id), conversation: 'x', key: `promise/x/${id}` }));

  it('stands in a group of its own at the end, the latest first', () => {
    const from = source(rows, { finished: finished('b', 'a') });
    deepEqual([groups(from).at(-1), inGroup('done', from)], ['done 2', ['done b', 'done a']]);
  });
  it('is gone from it when somebody took it back elsewhere', () => {
    const from = source([talk('x', [due('a')])], { finished: finished('b', 'a') });
    deepEqual(inGroup('done', from), ['done b']);
  });
  it('has a key of its own, so that no row takes its place', () =>
    deepEqual(
      dueRows(group('done'), source([], { finished: finished('a') })).map(one => one.key),
      ['done/promise/x/a'],
    ));
});
