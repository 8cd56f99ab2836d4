import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import type { Update } from '../../../src/domain/records/update.ts';
import type { NamedRow } from '../../../src/host/call/currentMoment.ts';
import type { ConversationsRow } from '../../../src/host/trees/conversationItems.ts';
import { type Filter, filtered, isWithin, type Period } from '../../../src/host/trees/filtering.ts';
import { type Histories, historiesOf } from '../../../src/host/trees/history.ts';

const today = '2026-11-21' as Day;

function row(id: string, parts: Partial<NamedRow> = {}): NamedRow {
  const started = parts.started ?? '2026-11-20T10:00:00.000+01:00';
  return {
    id,
    customer: 'acme',
    with: 'Acme',
    title: '',
    channel: 'call',
    started,
    latest: started,
    entries: 1,
    due: [],
    temporary: [],
    ...parts,
  };
}

const on = (day: string) => `${day}T10:00:00.000+01:00`;
const filed = (id: string, customer: string, day = '2026-11-20') =>
  row(id, { customer, with: customer.toUpperCase(), started: on(day) });

function unfiled(id: string): NamedRow {
  const { customer: _, ...rest } = row(id, { with: 'Inbox' });
  return rest;
}

function update(id: string, day: string): Update {
  return { id, day: day as Day, made: on(day), sent: on(day), text: 'x' } as Update;
}

interface Wish {
  readonly rows: readonly NamedRow[];
  readonly filter?: Filter;
  readonly updates?: readonly Update[];
}

function histories({ rows, filter = {}, updates = [] }: Wish): Histories {
  return historiesOf({ rows, today, filter, readUpdates: async () => updates });
}

const keys = (rows: readonly ConversationsRow[]) => rows.map(one => one.key);

async function firstBelow(all: Histories): Promise<readonly ConversationsRow[]> {
  const [first] = await all.rows(undefined);
  return all.rows(first);
}

describe('the list of conversations', () => {
  it('begins with the Inbox, then whom one talked with last', async () => {
    const rows = [filed('a', 'beta'), filed('b', 'acme', '2026-11-19'), unfiled('inbox'), filed('c', 'beta')];
    deepEqual(keys(await histories({ rows }).rows(undefined)), ['inbox', 'customer/beta', 'customer/acme']);
  });

  it('says of each how many there were and when the last', async () => {
    const rows = [filed('a', 'beta'), filed('b', 'beta', '2026-10-02')];
    const [top] = await histories({ rows }).rows(undefined);
    deepEqual(top, {
      key: 'customer/beta',
      kind: 'customer',
      customer: { id: 'beta', name: 'BETA' },
      count: 2,
      last: '2026-11-20',
    });
  });

  it('puts what was sent between the talks, by its time', async () => {
    const rows = [filed('a', 'acme', '2026-11-20'), filed('b', 'acme', '2026-11-10')];
    const below = await firstBelow(histories({ rows, updates: [update('u', '2026-11-15')] }));
    deepEqual(keys(below), [
      'customer/acme/conversation/a',
      'customer/acme/update/u',
      'customer/acme/conversation/b',
    ]);
  });

  const days = (count: number) =>
    Array.from({ length: count }, (_, at) => filed(`t${at}`, 'acme', at < 20 ? '2026-11-02' : '2026-10-02'));

  it('holds thirty of one customer in one list', async () => {
    const below = await firstBelow(histories({ rows: days(30) }));
    deepEqual([below.length, below[0]?.kind], [30, 'conversation']);
  });

  it('stands in months when there are more, each with its own', async () => {
    const all = histories({ rows: days(31) });
    const months = await firstBelow(all);
    const [november] = months;
    const inNovember = november ? await all.rows(november) : [];
    deepEqual(
      [keys(months), inNovember.length, inNovember[0]?.key],
      [['customer/acme/2026-11', 'customer/acme/2026-10'], 20, 'customer/acme/conversation/t0'],
    );
  });

  it('reads what was sent once, and only of a customer that is opened', async () => {
    const asked: string[] = [];
    const rows = [filed('a', 'acme'), filed('b', 'beta')];
    const readUpdates = async (customer: string) => {
      asked.push(customer);
      return [];
    };
    const all = historiesOf({ rows, today, filter: {}, readUpdates });
    const [first] = await all.rows(undefined);
    await all.rows(first);
    await all.rows(first);
    deepEqual(asked, ['acme']);
  });

  it('leaves out updates under a filter that asks for talks, and keeps those of a period', async () => {
    const rows = [filed('a', 'acme')];
    const updates = [update('now', '2026-11-15'), update('then', '2026-03-15')];
    const below = (filter: Filter) => firstBelow(histories({ rows, updates, filter }));
    deepEqual(
      [keys(await below({ channel: 'call' })), keys(await below({ period: 'month' }))],
      [['customer/acme/conversation/a'], ['customer/acme/conversation/a', 'customer/acme/update/now']],
    );
  });
});

describe('a filter', () => {
  const open = { kind: 'promise', id: 'p', title: 'x' } as const;
  const rows = [
    row('a', { title: 'Exports stop', due: [open] }),
    row('b', { with: 'Łódź Export', channel: 'meeting' }),
    row('c', { started: on('2026-02-01') }),
  ];

  function check(filter: Filter, ids: string[]) {
    deepEqual(
      filtered(rows, filter, today).map(one => one.id),
      ids,
    );
  }

  it('that is empty lets all through', () => check({}, ['a', 'b', 'c']));
  it('finds words in the title and in the name, whatever their capitals', () =>
    check({ text: 'EXPORT' }, ['a', 'b']));
  it('finds an accent however it is written', () => check({ text: 'łódź'.normalize('NFD') }, ['b']));
  it('finds what is still open', () => check({ isOpen: true }, ['a']));
  it('asks for nothing open when that was taken back', () => check({ isOpen: false }, ['a', 'b', 'c']));
  it('finds the way one talked', () => check({ channel: 'meeting' }, ['b']));
  it('finds a period', () => check({ period: 'month' }, ['a', 'b']));
  it('takes all at once', () => check({ text: 'export', period: 'year', channel: 'call' }, ['a']));

  it('leaves out what was put away, unless that is asked for', () => {
    const all = [row('a', { archived: true }), row('b'), row('c', { archived: true, title: 'Export' })];
    const idsOf = (filter: Filter) => filtered(all, filter, today).map(one => one.id);
    deepEqual(
      [
        idsOf({}),
        idsOf({ period: 'year' }),
        idsOf({ isArchived: true }),
        idsOf({ isArchived: true, text: 'export' }),
      ],
      [['b'], ['b'], ['a', 'c'], ['c']],
    );
  });
});

describe('a talk in the list', () => {
  const at = (time: string) => `2026-11-20T${time}:00.000+01:00`;
  const talk = (id: string, from: string, to: string, parts: Partial<NamedRow> = {}) =>
    row(id, { started: at(from), ended: at(to), ...parts });

  it('says when another one with them took place at the same time', async () => {
    const rows = [
      talk('late', '10:12', '10:40'),
      talk('early', '10:00', '10:30'),
      talk('alone', '09:00', '09:30'),
    ];
    const shown = await firstBelow(histories({ rows }));
    deepEqual(
      shown.map(one => one.kind === 'conversation' && [one.conversation, one.twice]),
      [
        ['late', at('10:00')],
        ['early', at('10:12')],
        ['alone', undefined],
      ],
    );
  });
  it('says what was merged into it, and that it was put away', async () => {
    const rows = [row('a', { archived: true, merged: ['b'] })];
    const [only] = await firstBelow(histories({ rows, filter: { isArchived: true } }));
    deepEqual(only?.kind === 'conversation' && [only.archived, only.merged], [true, ['b']]);
  });
});

describe('a period', () => {
  function check(period: Period, now: string, inside: string, outside: string) {
    const fits = isWithin(period, now as Day);
    deepEqual([fits(inside as Day), fits(outside as Day)], [true, false]);
  }

  it('is this month', () => check('month', today, '2026-11-01', '2026-10-31'));
  it('is this year', () => check('year', today, '2026-01-01', '2025-12-31'));
  it('is the last three months to the day', () => check('quarter', today, '2026-08-22', '2026-08-21'));
  it('is three months over the end of a year', () =>
    check('quarter', '2026-02-10', '2025-11-11', '2025-11-10'));
  it('is three months from a day that a shorter month lacks', () =>
    check('quarter', '2026-05-31', '2026-03-01', '2026-02-28'));
  it('ends today', () => check('quarter', today, today, '2026-11-22'));
});
