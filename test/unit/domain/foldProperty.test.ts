import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { edit, removal } from '../../../src/domain/log/changes.ts';
import { fold, gather } from '../../../src/domain/log/gathering.ts';
import type { Draft, Operation } from '../../../src/domain/log/operation.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { arrivals, histories } from '../../support/histories.ts';
import { idOf, stampAt } from '../../support/operations.ts';

const targets = ['e0', 'e1', 'e2'].map(k => ({ c: 'conversation/call', e: 'entry', k }));
const history = histories(targets);

/** How one replica gets the lines of a history. */
interface Delivery {
  readonly arriving: readonly Operation[];
  readonly chunk: number;
  /** After each chunk it may be thrown away; then it starts again from the lines it had. */
  readonly restarts: readonly boolean[];
}

const deliveryOf = (lines: readonly Operation[]): fc.Arbitrary<Delivery> =>
  fc.record({
    arriving: arrivals(lines),
    chunk: fc.integer({ min: 1, max: 5 }),
    restarts: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  });

const delivery = history.chain(lines => fc.record({ lines: fc.constant(lines), how: deliveryOf(lines) }));

const replicas = history.chain(lines =>
  fc.record({
    lines: fc.constant(lines),
    hows: fc.array(deliveryOf(lines), { minLength: 5, maxLength: 5 }),
  }),
);

const bytesOf = (value: unknown) => JSON.stringify(value);

/** What a replica shows in the end; it is asked in between too. */
function received({ arriving, chunk, restarts }: Delivery): string {
  let gathering = gather();
  for (let at = 0; at < arriving.length; at += chunk) {
    if (restarts[(at / chunk) % restarts.length]) gathering = gather(arriving.slice(0, at).reverse());
    gathering.take(arriving.slice(at, at + chunk));
    gathering.all();
    gathering.entity('entry', 'e0');
  }
  return bytesOf(gathering.all());
}

describe('the fold of any history', () => {
  takeTime();

  it('gives the same bytes for any order, any copies and any chunks, however often it was asked in between', () => {
    fc.assert(
      fc.property(replicas, ({ lines, hows }) => {
        const expected = bytesOf(fold(lines));
        deepEqual(hows.map(received), Array(5).fill(expected));
        deepEqual(bytesOf(fold([...lines].reverse())), expected);
      }),
      { numRuns: tries(150, 1000) },
    );
  });

  it('has at least one value for every field that was ever given, by a line that counts', () => {
    fc.assert(
      fc.property(history, lines => {
        for (const { fields } of fold(lines)) {
          for (const { heads, value } of Object.values(fields)) {
            deepEqual(
              heads.some(head => bytesOf(head.value) === bytesOf(value)),
              true,
            );
          }
        }
      }),
      { numRuns: tries(200, 3000) },
    );
  });

  it('never changes what it was given', () => {
    fc.assert(
      fc.property(delivery, ({ lines, how }) => {
        const before = [bytesOf(lines), bytesOf(how.arriving)];
        fold(lines);
        received(how);
        deepEqual([bytesOf(lines), bytesOf(how.arriving)], before);
      }),
      { numRuns: tries(50, 1000) },
    );
  });

  it('brings an entity back for an edit of somebody who did not see the delete', () => {
    const next = (draft: Draft, number: number): Operation => ({
      v: 1,
      i: idOf(900 + number),
      h: stampAt(900),
      d: 'late',
      a: 'late',
      ...draft,
    });
    fc.assert(
      fc.property(history, lines => {
        for (const folded of fold(lines).filter(one => !one.hidden)) {
          const together = [
            ...lines,
            next(removal(folded), 1),
            next(edit(folded, { text: 'concurrent' }), 2),
          ];
          deepEqual(fold(together).find(one => one.id === folded.id)?.hidden, false);
        }
      }),
      { numRuns: tries(100, 5000) },
    );
  });
});
