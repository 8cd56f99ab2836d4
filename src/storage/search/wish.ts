import type { Day, Instant } from '../../domain/day.ts';
import type { EntryKind } from '../../domain/records/entry.ts';

/** What a person looks for. Without words, what the filters let through. */
export interface SearchWish {
  readonly text: string;
  /** The id of a customer. */
  readonly customer?: string | undefined;
  /** Beginnings of the words of a name: who said it or, where nobody is noted, who took part. */
  readonly person?: string | undefined;
  readonly kinds?: readonly EntryKind[] | undefined;
  /** The first and the last day, as entries have them. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  /** How many conversations are wanted. */
  readonly limit: number;
  /** How many entries of each; 50, unless given. */
  readonly entries?: number | undefined;
}

/** Where a match stands in a text, in UTF-16 units: [from, to). */
export type Range = readonly [from: number, to: number];

export interface FoundEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly at: Instant;
  readonly speaker: string | undefined;
  readonly text: string;
  /** One line of the text around its first match, "…" where more of it follows. */
  readonly context: string;
  readonly matches: readonly Range[];
}

/** A conversation with what matched in it, in the order it was said; nothing where its title matched. */
export interface Hit {
  readonly conversation: string;
  /** The id of its customer; none in the Inbox. */
  readonly customer: string | undefined;
  readonly started: Instant;
  readonly title: string;
  readonly entries: readonly FoundEntry[];
}

/** The best match first, then the newest. */
export interface Found {
  readonly hits: readonly Hit[];
  /** How many conversations match, shown or not. */
  readonly total: number;
}
