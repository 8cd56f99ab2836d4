import { readFileSync } from 'node:fs';

export interface Said {
  readonly as: 'heard' | 'told' | 'note';
  readonly text: string;
  readonly paste?: boolean;
}

/** A short call as it really goes: typing errors, three scripts, a pasted stack trace, signs that mean something to Markdown. */
export const realisticCall = JSON.parse(
  readFileSync(new URL('../fixtures/call/entries.json', import.meta.url), 'utf8'),
) as readonly Said[];
