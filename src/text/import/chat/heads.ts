import type { When } from '../when/when.ts';

/** The beginning of a message: who and when, before what they said. */
export interface Head {
  readonly speaker?: string | undefined;
  /** Nobody is named again: whoever spoke last goes on. */
  readonly goesOn?: true;
  /** A line between messages that only names the day. */
  readonly divides?: true;
  readonly when: When;
  /** What they said on the same line. */
  readonly rest: string;
  /** How many lines it takes. */
  readonly lines: number;
}

/** Looks whether a message begins at a line. */
export type Rule = (lines: readonly string[], at: number) => Head | undefined;

/** A longer line is no head, however it begins. */
export const longestHead = 200;

const longestName = 60;
const unnamed = /:\/\/|\(\)|\p{Cc}|[<>{}="]|[.,;!?]$|^[\d\s.:/-]*$/u;

/** Marks of direction that phones put around names. */
const withoutMarks = (text: string) => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();

/** A name as it is kept; undefined for what is none. */
export function nameIn(text: string): string | undefined {
  // A phone marks those it does not know.
  const name = withoutMarks(text).replace(/^~\s*/u, '');
  const isName =
    name !== '' && name.length <= longestName && !unnamed.test(name) && /[\p{L}\p{N}]/u.test(name);
  return isName && name.split(/\s+/).length <= 7 ? name : undefined;
}

/** The first rule that finds a head. */
export function headAt(rules: readonly Rule[], lines: readonly string[], at: number): Head | undefined {
  for (const rule of rules) {
    const head = rule(lines, at);
    if (head) return head;
  }
  return undefined;
}
