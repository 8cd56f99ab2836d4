import fc from 'fast-check';
import { edit, removal, restoration } from '../../src/domain/log/changes.ts';
import { fold } from '../../src/domain/log/gathering.ts';
import type { Draft, Operation } from '../../src/domain/log/operation.ts';
import { idOf, stampAt } from './operations.ts';

/** Clocks of devices: most a little apart, some of another age. */
const clock = fc.oneof(
  { weight: 9, arbitrary: fc.nat({ max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(2 ** 47, Date.parse('2036-11-21T09:00:00Z')) },
);

const value = fc.constantFrom<unknown>(
  'a',
  'b',
  'call',
  'inbox',
  null,
  { day: '2026-12-01' },
  { state: 'done' },
  { state: 'open' },
);

/** What a device does next: look at some of the lines others wrote, then act on what it saw. */
const step = fc.record({
  device: fc.nat({ max: 3 }),
  sees: fc.nat({ max: 0xffff }),
  clock,
  act: fc.constantFrom('create', 'edit', 'edit', 'edit', 'delete', 'restore', 'forge'),
  entity: fc.nat({ max: 9 }),
  field: fc.constantFrom('text', 'until', 'step.said-back', 'conversation', 'constructor', '__proto__', 'x'),
  value,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export type Target = Readonly<Pick<Draft, 'c' | 'e' | 'k'>>;

const fieldsOf = ({ field, value: given }: Step): Record<string, unknown> =>
  Object.fromEntries([[field, given]]);

function forged({ field, sees }: Step, count: number): Partial<Draft> {
  const names = [sees % (count + 3), (sees >> 4) % (count + 3)].map(idOf);
  return { b: { [field]: names, x: names.slice(1) } };
}

interface Situation {
  readonly target: Target;
  readonly seen: readonly Operation[];
  /** How many lines the whole history has. */
  readonly count: number;
}

function draftOf(one: Step, { target, seen, count }: Situation): Draft {
  const known = fold(seen).find(folded => folded.entity === target.e && folded.id === target.k);
  if (one.act === 'forge') return { ...target, f: fieldsOf(one), ...forged(one, count) };
  if (!known || one.act === 'create') return { ...target, f: fieldsOf(one) };
  if (one.act === 'delete') return removal(known);
  return one.act === 'restore' ? restoration(known) : edit(known, fieldsOf(one));
}

/** Each device always sees its own lines, and of the others those that its number picks. */
function historyOf(steps: readonly Step[], targets: readonly Target[]): Operation[] {
  const lines: Operation[] = [];
  for (const [at, one] of steps.entries()) {
    const device = `device-${one.device}`;
    const seen = lines.filter((line, index) => line.d === device || (one.sees >> (index % 16)) % 2 === 1);
    const target = targets[one.entity % targets.length] as Target;
    const draft = draftOf(one, { target, seen, count: steps.length });
    lines.push({ v: 1, i: idOf(at), h: stampAt(one.clock), d: device, a: device, ...draft });
  }
  return lines;
}

/** What several devices may write about those entities, in the order it happened. */
export function histories(targets: readonly Target[], maxLength = 24): fc.Arbitrary<Operation[]> {
  return fc.array(step, { minLength: 1, maxLength }).map(steps => historyOf(steps, targets));
}

/** The lines in the order they arrive somewhere, some of them twice or from a copy under another device. */
export function arrivals(history: readonly Operation[]): fc.Arbitrary<Operation[]> {
  return fc.subarray([...history]).chain(some => {
    const all = [...history, ...some.map(line => ({ ...line, d: 'moved' }))];
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
}
