import { edit } from '../../domain/log/changes.ts';
import { type Field, valuesOf } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { earlierIn, isMove, readDue, readMoved } from '../../domain/records/due.ts';
import { type DueName, requireDue } from './dueRecord.ts';

export type UnmoveRequest = DueName & {
  /** The operation that moved it. */
  readonly move: string;
};

const isOf = (operation: string, { heads }: Field) => heads.length === 1 && heads[0]?.operation === operation;

/**
 * Takes the move of a date back as if it had never been; a first day is taken away again.
 * @returns the operation; undefined, with nothing written, where it has another day since, or they were told of this one
 * @throws Problem 'not found'
 */
export async function unmoveDue({ store }: Ports, request: UnmoveRequest): Promise<string | undefined> {
  const record = await requireDue(store, request);
  const { due, ...others } = record.fields;
  if (!due || !isOf(request.move, due)) return undefined;
  const moves = Object.entries(others).filter(([name, field]) => isMove(name) && isOf(request.move, field));
  const last = earlierIn(valuesOf(record)).earlier?.at(-1);
  if (moves.length === 0 && last?.to === readDue(due.value)?.day) return undefined;
  const [from] = moves.flatMap(([, { value }]) => readMoved(value) ?? []);
  const gone = Object.fromEntries(moves.map(([name]) => [name, null]));
  return (await store.write(edit(record, { due: from ?? null, ...gone }))).i;
}
