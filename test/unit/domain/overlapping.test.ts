import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Row } from '../../../src/domain/ports.ts';
import { overlapping, runningWith, writtenTwice } from '../../../src/domain/records/overlapping.ts';
import { tries } from '../../support/counts.ts';

const now = '2026-11-21T12:00:00+01:00';
const at = (time: string) => `2026-11-21T${time}:00+01:00`;

interface Times {
  readonly latest?: string;
  readonly ended?: string;
}

function row(id: string, started: string, { latest, ended }: Times = {}): Row {
  return {
    id,
    customer: 'acme',
    title: '',
    channel: 'call',
    started: at(started),
    ...(ended && { ended: at(ended) }),
    entries: 0,
    latest: at(latest ?? started),
    due: [],
    temporary: [],
  };
}

const idsOf = (rows: readonly Row[]) => rows.map(one => one.id);

describe('calls with a customer that go on', () => {
  const check = (rows: readonly Row[], expected: readonly string[], current?: string) =>
    deepEqual(idsOf(runningWith(rows, { customer: 'acme', now, current })), expected);

  it('are those nobody ended, the newest first', () =>
    check([row('a', '10:12'), row('b', '11:50'), row('c', '11:00', { ended: '11:30' })], ['b', 'a']));
  it('are none that had no line for hours, but those that had one', () =>
    check([row('a', '07:59'), row('b', '08:00'), row('c', '06:00', { latest: '11:00' })], ['b', 'c']));
  it('are none of others, none of this window, no mails and not the Inbox', () =>
    check(
      [
        { ...row('a', '11:00'), customer: 'umbra' },
        row('own', '11:00'),
        { ...row('b', '11:00'), channel: 'email' },
        { ...row('c', '11:00'), channel: 'chat' },
        { ...row('inbox', '11:00') },
        { ...row('d', '11:00'), channel: 'meeting' },
      ],
      ['d'],
      'own',
    ));
  it('are none that will begin', () => check([row('a', '12:01')], []));
  it('are as long ago as the times say, in whatever zone they were written', () =>
    check(
      [{ ...row('a', '11:00'), started: '2026-11-21T03:30:00-07:00', latest: '2026-11-21T10:45:00Z' }],
      ['a'],
    ));
});

describe('talks with one customer at the same time', () => {
  const own = row('own', '10:00', { ended: '10:30' });
  const check = (others: readonly Row[], expected: readonly string[], talk: Row = own) =>
    deepEqual(idsOf(overlapping([own, ...others], talk, now)), expected);

  it('are those that share some of it, the earliest first', () =>
    check(
      [
        row('after', '10:30', { ended: '11:00' }),
        row('late', '10:29', { ended: '11:00' }),
        row('within', '10:12', { ended: '10:13' }),
        row('around', '09:00', { ended: '12:00' }),
        row('before', '09:00', { ended: '10:00' }),
      ],
      ['around', 'within', 'late'],
    ));
  it('may have been written up in a moment', () =>
    check(
      [row('moment', '10:30', { ended: '10:30' }), row('other', '10:31', { ended: '10:31' })],
      ['moment'],
    ));
  it('may have begun in the same moment', () => check([row('same', '10:00', { ended: '10:00' })], ['same']));
  it('may still go on', () => {
    check([row('open', '09:00', { latest: '09:10' })], ['open']);
    check([row('ended', '11:55', { ended: '11:58' })], ['ended'], row('running', '11:50'));
  });
  it('lasted until the last line where nobody ended them', () => {
    const left = row('left', '05:00', { latest: '06:00' });
    check([left], []);
    check([row('early', '05:30', { ended: '05:40' })], ['early'], left);
    check([row('later', '06:30', { ended: '06:40' })], [], left);
  });
  it('are none of others, none that were put away, and only talks that take place at one time', () => {
    const other = row('other', '10:12', { ended: '10:20' });
    check([{ ...other, customer: 'umbra' }], []);
    check([{ ...other, archived: true }], []);
    check([{ ...other, channel: 'email' }], []);
    check([other], [], { ...own, channel: 'chat' });
    check([{ ...other, channel: 'on-site' }], ['other']);
  });
  it('are none where nobody knows with whom it was', () => {
    const { customer: _, ...nobody } = own;
    check([{ ...nobody, id: 'x' }], [], nobody);
  });
});

describe('talks that were written down twice', () => {
  const pairsOf = (rows: readonly Row[]) =>
    [...writtenTwice(rows)].map(([id, other]) => `${id} ${other.id}`).sort();

  it('name each other', () =>
    deepEqual(
      pairsOf([
        row('a', '10:00', { ended: '10:30' }),
        row('b', '10:12', { ended: '10:40' }),
        row('alone', '11:00', { ended: '11:30' }),
        { ...row('other', '10:00', { ended: '10:30' }), customer: 'umbra' },
      ]),
      ['a b', 'b a'],
    ));

  const hour = fc.integer({ min: 10, max: 19 });
  const anyRow = fc.tuple(hour, hour, fc.constantFrom('acme', 'umbra'), fc.boolean()).map(
    ([from, to, customer, isArchived]): Omit<Row, 'id'> => ({
      ...row('', `${Math.min(from, to)}:00`, { ended: `${Math.max(from, to)}:00` }),
      customer,
      archived: isArchived && from % 3 === 0,
    }),
  );
  it('are all that share some of their time with another one', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), talks => {
        const rows = talks.map((one, at): Row => ({ ...one, id: `r${at}` }));
        const slowly = rows.filter(one => !one.archived && overlapping(rows, one, now).length > 0);
        deepEqual([...writtenTwice(rows).keys()].sort(), idsOf(slowly).sort());
      }),
      { numRuns: tries(500, 20_000) },
    );
  });
});
