import type { Day } from '../domain/day.ts';

/** The word that opens a tag. */
export const keyword = 'TEMP';

/** Longest reason that stands in code, in characters. */
export const longestReason = 300;

/** What code says of itself: temporary until the end of a day, and why. */
export interface Tag {
  readonly until: Day;
  /** Handle of the record, or an address. */
  readonly ref?: string;
  readonly for?: string;
  readonly owner?: string;
  readonly reason: string;
  /** Keys this version does not know, as they stand. */
  readonly others: Readonly<Record<string, string>>;
}

/** Whether a head can hold this as the value of a key: no blank, no sign that closes a comment somewhere. */
export const isHeadValue = (text: string): boolean => /^(?:(?!--)[\w./:#@+-])+$/.test(text);

/** A `ref` may be the address of a ticket instead of the handle of a record. */
export const isAddress = (ref: string): boolean => ref.includes('://');
