import * as v from 'valibot';
import type { Standing } from '../log/folded.ts';
import { type Due, type DueDay, earlierIn, type Move, moveForThem } from './due.ts';
import { entryFields, owedBy } from './entry.ts';
import { promised } from './promised.ts';

interface Moved {
  readonly due?: DueDay | undefined;
  readonly earlier?: readonly Move[];
  /** Only what they know of at all can be told to them. */
  readonly isOurs?: boolean;
}

/** Where it had another day before. */
export function movedOf({ isOurs, ...one }: Moved): Pick<Due, 'moved'> {
  const move = moveForThem(one);
  return move ? { moved: { from: move.from, isTold: isOurs || move.isTold } } : {};
}

const owedFields = v.pick(entryFields, ['text', 'asks', 'owes', 'due', 'outcome', 'reach']);

/** A promise, theirs too, and a question we owe an answer to wait until somebody says how they ended. */
export function owed({ id, values }: Pick<Standing, 'id' | 'values'>): Due[] {
  const { kind } = values;
  if (kind !== 'promise' && kind !== 'question') return [];
  const { text, asks, owes, due, outcome, reach } = v.parse(owedFields, values);
  const isTheirs = owedBy({ kind, asks, owes }) === 'them';
  if (outcome || (kind === 'question' && isTheirs)) return [];
  const dates = { due, ...earlierIn(values) };
  // A date that is theirs they know without us.
  const moved = due && movedOf({ ...dates, isOurs: isTheirs || reach === 'me' });
  const title = (kind === 'promise' && moved?.moved ? promised({ text, ...dates }) : text).slice(0, 200);
  return [{ kind, id, title, ...(isTheirs && { owes: 'them' }), ...(due && { due }), ...moved }];
}
