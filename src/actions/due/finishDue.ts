import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import type { DueKind } from '../../domain/records/due.ts';
import type { Outcome } from '../../domain/records/entry.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { type DueName, endingOf, requireDue } from './dueRecord.ts';

export type { DueName } from './dueRecord.ts';

/** The ways each kind can end, the usual one first. */
const endings = {
  milestone: ['done'],
  followUp: ['done'],
  question: ['answered', 'withdrawn'],
  promise: ['kept', 'broken', 'withdrawn'],
} as const satisfies Readonly<Record<DueKind, readonly (Outcome | 'done')[]>>;

export type Ending = (typeof endings)[DueKind][number];

export type Finish = DueName & {
  /** How it ended; the usual way, unless given. */
  readonly outcome?: Ending | undefined;
};

/** @throws Problem 'not found', or 'bad input' for an outcome that such a thing cannot have */
export async function finishDue({ store }: Ports, { outcome, ...name }: Finish): Promise<void> {
  const ways: readonly Ending[] = endings[name.kind];
  const way = requireWord(ways, outcome ?? (ways[0] as Ending), 'way to end it');
  const record = await requireDue(store, name as DueName);
  const { field } = endingOf(name.kind);
  if (record.fields[field]?.value !== way) await store.write(edit(record, { [field]: way }));
}
