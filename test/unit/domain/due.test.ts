import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar.ts';
import type { Day } from '../../../src/domain/day.ts';
import { edit } from '../../../src/domain/log/changes.ts';
import { type Folded, valuesOf } from '../../../src/domain/log/folded.ts';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { earlierIn, type Move, moveField, moveForThem } from '../../../src/domain/records/due.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { idOf, operation, stampAt } from '../../support/operations.ts';

const day = (text: string) => text as Day;
const at = '2026-11-21T10:00:00Z';
const dayNumber = (number: number) => addDays(day('2026-12-01'), number);
const due = (number: number) => ({ day: dayNumber(number), words: `day ${number}` });

const stored = (parts: object = {}) => ({ from: due(0), to: due(2), reason: 'late data', at, ...parts });

describe('the earlier dates of a record', () => {
  const read = (values: Record<string, unknown>) => earlierIn(values).earlier;

  it('are nothing where it never moved', () => deepEqual(earlierIn({ due: due(0), text: 'hm' }), {}));
  it('have the day and words they had, where it went, and why for each side', () => {
    const told = { wordsForThem: 'we test first', told: true, toldAt: at };
    deepEqual(read({ 'move.a': stored(told) }), [
      {
        id: 'a',
        day: '2026-12-01',
        words: 'day 0',
        to: '2026-12-03',
        reason: 'late data',
        wordsForThem: 'we test first',
        told: true,
        toldAt: at,
        at,
      },
    ]);
  });
  it('are untold and without words, unless it says so', () => {
    const [move] = read({ 'move.a': { from: due(0), at } }) ?? [];
    deepEqual([move?.told, move?.reason, move?.wordsForThem, move?.to], [false, '', '', undefined]);
  });
  it('come in the order of time, in whatever zone and under whatever name', () =>
    deepEqual(
      read({
        'move.b': stored({ at: '2026-11-21T10:00:00Z' }),
        'move.a': stored({ at: '2026-11-21T10:00:00Z' }),
        'move.0': stored({ at: '2026-11-21T11:00:00+05:00' }),
        'move.1': stored({ at: '2026-11-21T10:00:00-05:00' }),
      })?.map(one => one.id),
      ['0', 'a', 'b', '1'],
    ));
  it('leave out what is none: no day, no time, no move', () => {
    const bad = [7, null, { at }, { from: { day: '2026-02-31' }, at }, { from: due(0), at: 'soon' }];
    deepEqual(earlierIn(Object.fromEntries(bad.map((one, number) => [`move.${number}`, one]))), {});
  });
  it('hide no neighbour that can be read', () =>
    deepEqual(
      read({ 'move.a': 7, 'move.b': stored() })?.map(one => one.id),
      ['b'],
    ));
});

describe('a date that moved, for those who wait for it', () => {
  const move = (from: number, parts: Partial<Move> = {}): Move => ({
    id: `m${from}`,
    ...due(from),
    to: undefined,
    reason: 'ours alone',
    wordsForThem: '',
    told: false,
    at,
    ...parts,
  });

  function check(now: number | undefined, earlier: readonly Move[], expected: unknown) {
    deepEqual(moveForThem({ due: now === undefined ? undefined : due(now), earlier }), expected);
  }

  it('is none that never moved, or has no day any more', () => {
    check(0, [], undefined);
    check(undefined, [move(0)], undefined);
    deepEqual(moveForThem({ due: due(0) }), undefined);
  });
  it('comes from the day they still believe in, in the last words for them', () =>
    check(
      9,
      [
        move(0, { told: true, wordsForThem: 'old' }),
        move(2, { wordsForThem: 'first' }),
        move(5, { wordsForThem: 'second' }),
        move(7),
      ],
      { from: dayNumber(2), words: 'second', isTold: false },
    ));
  it('comes from the last day where they know of every move', () =>
    check(9, [move(0, { told: true, wordsForThem: 'a' }), move(2, { told: true, wordsForThem: 'b' })], {
      from: dayNumber(2),
      words: 'b',
      isTold: true,
    }));
  it('is none that is back on the day they know', () => {
    check(0, [move(0), move(3)], undefined);
    check(2, [move(0, { told: true }), move(2), move(5)], undefined);
  });
});

describe('people who move one date at once', () => {
  takeTime();

  const first = operation(1, { e: 'milestone', f: { title: 'Patch', due: due(0), state: 'open' } });
  const folded = (lines: readonly Operation[]) => fold(lines)[0] as Folded;

  /** Each moves what they saw: some of the lines of the others. */
  const people = fc.array(
    fc.record({
      sees: fc.nat({ max: 0xff }),
      to: fc.integer({ min: 1, max: 5 }),
      clock: fc.nat({ max: 30 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  function linesOf(moves: readonly { sees: number; to: number; clock: number }[]): Operation[] {
    const lines = [first];
    for (const [number, { sees, to, clock }] of moves.entries()) {
      const seen = folded(lines.filter((one, place) => one === first || (sees >> place) % 2 === 1));
      const from = valuesOf(seen)['due'];
      const move = { from, to: due(to), reason: `why ${number}`, at };
      const draft = edit(seen, { due: due(to), [moveField(`m${number}`)]: move });
      const device = `device-${number}`;
      lines.push({ v: 1, i: idOf(number + 2), h: stampAt(clock), d: device, a: device, ...draft });
    }
    return lines;
  }

  it('lose none of the dates it had, and read the same in any order', () => {
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat()), (moves, order) => {
        const lines = linesOf(moves);
        const values = valuesOf(folded(lines));
        const reasons = earlierIn(values).earlier?.map(one => one.reason);
        deepEqual(new Set(reasons), new Set(moves.map((_, number) => `why ${number}`)));
        const keys = new Map(lines.map(one => [one, order.next().value as number]));
        const shuffled = [...lines].sort((left, right) => (keys.get(left) ?? 0) - (keys.get(right) ?? 0));
        deepEqual(valuesOf(folded(shuffled)), values);
      }),
      { numRuns: tries(300, 10_000) },
    );
  });

  it('end on one of the days they chose, and the other one is kept beside it', () => {
    const move = (number: number, to: number) => {
      const field = { [moveField(`m${number}`)]: { from: due(0), to: due(to), at } };
      const draft = edit(folded([first]), { due: due(to), ...field });
      return { ...operation(number, {}), ...draft, d: `device-${number}` };
    };
    const field = folded([first, move(2, 4), move(3, 7)]).fields['due'];
    deepEqual([field?.value, field?.heads.map(head => head.value)], [due(7), [due(4), due(7)]]);
  });
});
