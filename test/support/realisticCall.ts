import type { PaneKind } from '../../src/protocol/callKinds.ts';
import entries from '../fixtures/call/entries.json' with { type: 'json' };
import longEntries from '../fixtures/longCall/entries.json' with { type: 'json' };

export interface Said {
  readonly as: PaneKind;
  readonly text: string;
  readonly paste?: boolean;
  /** For a question: who asks; the customer unless said otherwise. */
  readonly asks?: 'us';
  /** What they made of a restatement: "confirmed", or their own words. */
  readonly answer?: string;
  /** Who says it; whoever spoke last on that side, unless given. */
  readonly speaker?: string;
  readonly reach?: 'me' | 'customer';
}

/**
 * A call as it really goes: every kind of entry, typing errors, four scripts, a pasted stack trace and a pasted
 * HTML mail, signs that mean something to Markdown or to a spreadsheet.
 */
export const realisticCall = entries as readonly Said[];

/** Forty minutes with two people who speak for the customer, from what hurts to a wish behind a wish. */
export const longCall = longEntries as readonly Said[];
