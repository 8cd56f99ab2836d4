import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import {
  isStamp,
  nextStamp,
  noStamp,
  type Stamp,
  stampMilliseconds,
  witness,
} from '../../../src/domain/log/clock.ts';
import { inOrder } from '../../../src/domain/log/operation.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { operation } from '../../support/operations.ts';

const minute = 60_000;
const noon = Date.parse('2026-11-21T12:00:00Z');
const stampAt = (at: number, counter = 0): Stamp =>
  at.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0');

describe('the clock of a line (rule 2)', () => {
  takeTime();

  function next(last: Stamp, now: number, expected: Stamp) {
    deepEqual(nextStamp(last, now), expected);
  }

  it('shows the time of this device where nothing later was seen', () => next(noStamp, noon, stampAt(noon)));
  it('counts on within one millisecond', () => next(stampAt(noon, 6), noon, stampAt(noon, 7)));
  it('stays ahead of what was seen when this device lags', () =>
    next(stampAt(noon, 3), noon - minute, stampAt(noon, 4)));
  it('takes the next millisecond when the counter is used up', () =>
    next(stampAt(noon, 0xffff), noon, stampAt(noon + 1)));

  it('is 12 hex digits of milliseconds and 4 of a counter, so that it sorts as text', () => {
    deepEqual(['0'.repeat(16), stampAt(noon, 1), 'F'.repeat(16), '0'.repeat(15), '', 7].map(isStamp), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    deepEqual(stampMilliseconds(stampAt(noon, 9)), noon);
  });

  it('never goes back or stands still, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 47 }), { minLength: 2 }), times => {
        const stamps: Stamp[] = [];
        for (const time of times) stamps.push(nextStamp(stamps.at(-1) ?? noStamp, time));
        deepEqual(stamps.every(isStamp), true);
        deepEqual([...new Set(stamps)].sort(), stamps);
      }),
      { numRuns: tries(100, 5000) },
    );
  });
});

describe('a stamp of somebody else (rule 2)', () => {
  takeTime();

  function follows(lead: number, expected: boolean) {
    const seen = stampAt(noon + lead);
    deepEqual(witness(stampAt(noon - minute), seen, noon) === seen, expected);
  }

  it('is followed when it is a little ahead', () => follows(minute, true));
  it('is followed up to ten minutes ahead', () => follows(10 * minute, true));
  it('is not followed beyond ten minutes', () => follows(10 * minute + 1, false));
  it('is not followed when it is behind', () => follows(-2 * minute, false));

  it('never drags the own clock more than ten minutes ahead', () => {
    const stamp = fc.integer({ min: 0, max: 2 ** 47 }).map(at => stampAt(at));
    fc.assert(
      fc.property(fc.array(stamp), seen => {
        const last = seen.reduce((own, one) => witness(own, one, noon), noStamp);
        deepEqual(stampMilliseconds(nextStamp(last, noon)) <= noon + 10 * minute + 1, true);
      }),
      { numRuns: tries(100, 5000) },
    );
  });
});

describe('the order of the log (rule 2)', () => {
  function check(left: object, right: object, expected: number) {
    deepEqual(inOrder(operation(5, left), operation(5, right)), expected);
  }

  it('goes by clock first', () => check({ h: stampAt(1), i: '9'.repeat(26) }, { h: stampAt(2) }, -1));
  it('goes by id where clocks are equal', () => check({ i: '9'.repeat(26) }, {}, 1));
  it('does not ask for the device', () => check({ d: 'alpha' }, { d: 'beta' }, 0));
});
