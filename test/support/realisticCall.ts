import { readFileSync } from 'node:fs';
import type { PaneKind } from '../../src/protocol/callKinds.ts';

export interface Said {
  readonly as: PaneKind;
  readonly text: string;
  readonly paste?: boolean;
  /** For a question: who asks; the customer unless said otherwise. */
  readonly asks?: 'us';
  /** What they made of a restatement: "confirmed", or their own words. */
  readonly answer?: string;
}

/**
 * A call as it really goes: every kind of entry, typing errors, four scripts, a pasted stack trace and a pasted
 * HTML mail, signs that mean something to Markdown or to a spreadsheet.
 */
export const realisticCall = JSON.parse(
  readFileSync(new URL('../fixtures/call/entries.json', import.meta.url), 'utf8'),
) as readonly Said[];
