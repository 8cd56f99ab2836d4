import { deepEqual } from 'node:assert/strict';
import type { Day } from '../../../src/domain/day.ts';
import type { Due } from '../../../src/domain/records/due.ts';
import type { NamedRow } from '../../../src/host/call/currentMoment.ts';
import { dueRows } from '../../../src/host/trees/dueRows.ts';

const today = '2026-11-21' as Day;

function due(id: string, day?: string): Due {
  const own = { kind: 'promise', id, title: id } as const;
  return day ? { ...own, due: { day: day as Day, words: '' } } : own;
}

const talk = (id: string, open: readonly Due[]) => ({ id, with: 'Acme', due: open }) as unknown as NamedRow;

function listed(rows: readonly NamedRow[], limit = 10): string[] {
  return dueRows({ rows, today }, limit).map(one => ('id' in one ? one.id : `${one.count} more`));
}

describe('what is due', () => {
  it('has the earliest first and what has no date last, else in the order of the talks', () => {
    const rows = [
      talk('x', [due('none'), due('late', '2026-12-01')]),
      talk('y', [due('soon', '2026-11-22')]),
    ];
    deepEqual(listed([...rows, talk('z', [due('also soon', '2026-11-22'), due('none either')])]), [
      'soon',
      'also soon',
      'late',
      'none',
      'none either',
    ]);
  });

  it('is late the day after', () => {
    const rows = [talk('x', [due('a', '2026-11-20'), due('b', '2026-11-21'), due('c')])];
    deepEqual(
      dueRows({ rows, today }, 10).map(one => 'isLate' in one && one.isLate),
      [true, false, false],
    );
  });

  it('lists as many as asked for and says how many more there are', () => {
    const rows = [talk('x', [due('a'), due('b'), due('c')])];
    deepEqual(
      [listed(rows, 2), listed(rows, 3)],
      [
        ['a', 'b', '1 more'],
        ['a', 'b', 'c'],
      ],
    );
  });

  it('keeps two of one id apart', () => {
    const rows = [talk('x', [due('a')]), talk('y', [due('a')])];
    deepEqual(
      dueRows({ rows, today }, 10).map(one => one.key),
      ['promise/x/a', 'promise/y/a'],
    );
  });
});
