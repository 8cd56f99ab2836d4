import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { edit, removal, restoration } from '../../../src/domain/log/changes.ts';
import { fold, gather } from '../../../src/domain/log/gathering.ts';
import type { Draft, Operation } from '../../../src/domain/log/operation.ts';
import { takeTime, tries } from '../../support/counts.ts';
import { idOf, stampAt } from '../../support/operations.ts';

/** What a device does next: look at some of the lines others wrote, then act on what it saw. */
const step = fc.record({
  device: fc.nat({ max: 3 }),
  sees: fc.nat({ max: 0xffff }),
  clock: fc.nat({ max: 40 }),
  act: fc.constantFrom('create', 'edit', 'edit', 'edit', 'delete', 'restore', 'forge'),
  entity: fc.nat({ max: 2 }),
  field: fc.constantFrom('text', 'until', 'step.said-back', 'constructor', '__proto__', 'x'),
  value: fc.constantFrom<unknown>(
    'a',
    'b',
    null,
    { day: '2026-12-01' },
    { state: 'done' },
    { state: 'open' },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const fieldsOf = ({ field, value }: Step): Record<string, unknown> => Object.fromEntries([[field, value]]);

function forged({ field, sees }: Step, count: number): Partial<Draft> {
  const names = [sees % (count + 3), (sees >> 4) % (count + 3)].map(idOf);
  return { b: { [field]: names, x: names.slice(1) } };
}

function draftOf(one: Step, seen: readonly Operation[], count: number): Draft {
  const target = { c: 'conversation/call', e: 'entry', k: `e${one.entity}` };
  const known = fold(seen).find(folded => folded.id === target.k);
  if (one.act === 'forge') return { ...target, f: fieldsOf(one), ...forged(one, count) };
  if (!known || one.act === 'create') return { ...target, f: fieldsOf(one) };
  if (one.act === 'delete') return removal(known);
  return one.act === 'restore' ? restoration(known) : edit(known, fieldsOf(one));
}

/** Each device always sees its own lines, and of the others those that its number picks. */
function historyOf(steps: readonly Step[]): Operation[] {
  const lines: Operation[] = [];
  for (const [at, one] of steps.entries()) {
    const device = `device-${one.device}`;
    const seen = lines.filter((line, index) => line.d === device || (one.sees >> (index % 16)) % 2 === 1);
    const draft = draftOf(one, seen, steps.length);
    lines.push({ v: 1, i: idOf(at), h: stampAt(one.clock), d: device, a: device, ...draft });
  }
  return lines;
}

interface Delivery {
  readonly history: readonly Operation[];
  /** The lines in the order they arrive, some of them twice or from a copy under another device. */
  readonly arriving: readonly Operation[];
  readonly chunk: number;
}

const delivery: fc.Arbitrary<Delivery> = fc.array(step, { minLength: 1, maxLength: 24 }).chain(steps => {
  const history = historyOf(steps);
  const copies = fc.subarray(history).map(some => some.map(line => ({ ...line, d: 'moved' })));
  return fc.record({
    history: fc.constant(history),
    arriving: copies.chain(some =>
      fc.shuffledSubarray([...history, ...some], { minLength: history.length + some.length }),
    ),
    chunk: fc.integer({ min: 1, max: 5 }),
  });
});

const bytesOf = (value: unknown) => JSON.stringify(value);

describe('the fold of any history', () => {
  takeTime();

  it('gives the same bytes for any order, any copies and any chunks, however often it was asked in between', () => {
    fc.assert(
      fc.property(delivery, ({ history, arriving, chunk }) => {
        const gathering = gather();
        for (let at = 0; at < arriving.length; at += chunk) {
          gathering.take(arriving.slice(at, at + chunk));
          gathering.all();
          gathering.entity('entry', 'e0');
        }
        deepEqual(bytesOf(gathering.all()), bytesOf(fold(history)));
        deepEqual(bytesOf(fold([...arriving].reverse())), bytesOf(fold(history)));
      }),
      { numRuns: tries(300, 5000) },
    );
  });

  it('has at least one value for every field that was ever given, by a line that counts', () => {
    fc.assert(
      fc.property(delivery, ({ history }) => {
        for (const { fields } of fold(history)) {
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
      fc.property(delivery, ({ history, arriving }) => {
        const before = bytesOf(arriving);
        fold(history);
        deepEqual(bytesOf(arriving), before);
      }),
      { numRuns: tries(50, 1000) },
    );
  });

  it('brings an entity back for an edit of somebody who did not see the delete', () => {
    fc.assert(
      fc.property(delivery, ({ history }) => {
        const next = (draft: Draft, number: number): Operation => ({
          v: 1,
          i: idOf(900 + number),
          h: stampAt(900),
          d: 'late',
          a: 'late',
          ...draft,
        });
        for (const folded of fold(history).filter(one => !one.hidden)) {
          const together = [
            ...history,
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
