import type { EntryFields } from '../domain/records/entry.ts';

/** Of what they set right only their words stand, never ours; empty where they gave none. */
export const standingWords = ({ text, answer }: Pick<EntryFields, 'text' | 'answer'>): string =>
  answer?.state === 'corrected' ? answer.words : text;
