import type { Entry } from './conversation.ts';
import type { EntryKind } from './entry.ts';

/** Who was named for the line that each side said last; empty for nobody. */
export interface LastNamed {
  readonly them: string;
  readonly us: string;
}

/** @param entries in the order they were said */
export function lastNamed(entries: readonly Pick<Entry, 'kind' | 'speaker'>[]): LastNamed {
  const named = (kind: EntryKind) => entries.findLast(one => one.kind === kind)?.speaker ?? '';
  return { them: named('heard'), us: named('told') };
}
