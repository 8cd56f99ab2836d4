import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import type { Row } from '../../../src/domain/ports.ts';
import type { Customer } from '../../../src/domain/records/customer.ts';
import type { Due } from '../../../src/domain/records/due.ts';
import { dueGroupOf, openDue } from '../../../src/domain/records/dueList.ts';

const today = '2026-11-21' as Day;

function due(id: string, day?: string): Due {
  const own = { kind: 'promise', id, title: id } as const;
  return day ? { ...own, due: { day: day as Day, words: '' } } : own;
}

const talk = (id: string, open: readonly Due[], customer?: string) =>
  ({ id, due: open, ...(customer && { customer }) }) as unknown as Row;
const acme: Customer = { id: 'acme', name: 'Acme' };

describe('the group of something due', () => {
  const check = (day: string | undefined, expected: string) =>
    deepEqual(dueGroupOf(due('x', day), today), expected);

  it('is overdue from the next day on, never on the day itself', () => {
    check('2026-11-20', 'overdue');
    check('2020-01-01', 'overdue');
    check('2026-11-21', 'soon');
  });
  it('is soon for seven days, and later from the eighth on', () => {
    check('2026-11-28', 'soon');
    check('2026-11-29', 'later');
  });
  it('is without a date where there is none', () => check(undefined, 'undated'));
});

describe('everything that is due', () => {
  const ids = (conversations: readonly Row[], customers: readonly Customer[] = []) =>
    openDue({ conversations, customers }).map(one => one.id);

  it('has the earliest first and what has no date last, else in the order of the list', () =>
    deepEqual(
      ids([
        talk('x', [due('none'), due('late', '2026-12-01')]),
        talk('y', [due('soon', '2026-11-22')]),
        talk('z', [due('also soon', '2026-11-22'), due('none either')]),
      ]),
      ['soon', 'also soon', 'late', 'none', 'none either'],
    ));
  it('says with whom and in which conversation it stands', () =>
    deepEqual(openDue({ conversations: [talk('x', [due('a')], 'acme')], customers: [acme] }), [
      { ...due('a'), conversation: 'x', customer: { id: 'acme', name: 'Acme' } },
    ]));
  it('names nobody for the Inbox, nor for a customer that is gone', () =>
    deepEqual(
      openDue({ conversations: [talk('x', [due('a')]), talk('y', [due('b')], 'gone')], customers: [acme] }),
      [
        { ...due('a'), conversation: 'x' },
        { ...due('b'), conversation: 'y' },
      ],
    ));
  it('holds what was agreed with a customer outside any conversation, in its place by day', () =>
    deepEqual(
      openDue({
        conversations: [talk('x', [due('a', '2026-11-25')], 'acme')],
        customers: [{ ...acme, due: [due('b', '2026-11-24'), due('c', '2026-11-26')] }],
      }).map(one => [one.id, one.conversation, one.customer?.name]),
      [
        ['b', undefined, 'Acme'],
        ['a', 'x', 'Acme'],
        ['c', undefined, 'Acme'],
      ],
    ));
  it('reads each of many once', () => {
    const many = Array.from({ length: 3000 }, (_, at) =>
      talk(`t${at}`, [due(`d${at}`, '2026-12-01'), due(`n${at}`)]),
    );
    deepEqual(ids(many).length, 6000);
  });
});
