import type { Entry } from './conversation.ts';
import type { Asker, EntryKind } from './entry.ts';

/** Which side spoke last, and who was named for the line that each side said last; empty for nobody. */
export interface LastNamed {
  readonly side: Asker;
  readonly them: string;
  readonly us: string;
}

/** @param entries in the order they were said; where nobody spoke yet, they are about to */
export function lastNamed(entries: readonly Pick<Entry, 'kind' | 'speaker'>[]): LastNamed {
  const named = (kind: EntryKind) => entries.findLast(one => one.kind === kind)?.speaker ?? '';
  const last = entries.findLast(one => one.kind === 'heard' || one.kind === 'told')?.kind;
  return { side: last === 'told' ? 'us' : 'them', them: named('heard'), us: named('told') };
}
