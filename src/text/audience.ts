import type { EntryFields, Reach } from '../domain/records/entry.ts';

/** Who reads an export. */
export const audiences = ['customer', 'engineer', 'lead', 'archive'] as const;
export type Audience = (typeof audiences)[number];

/** What is kept for oneself leaves in no export, whoever reads it. */
export function mayRead(audience: Audience, reach: Reach): boolean {
  return reach === 'customer' || (reach === 'team' && audience !== 'customer');
}

type Told = Pick<EntryFields, 'kind' | 'reach' | 'answer' | 'compensation'>;

/** They asked it, were asked it, were promised it, or answered it: they know of it, marked or not. */
function knowsAlready({ kind, answer, compensation }: Told): boolean {
  // What we think of giving them is ours until somebody marks it.
  if (compensation) return false;
  return kind === 'question' || kind === 'promise' || (kind === 'restatement' && answer !== undefined);
}

/** Whether an entry may stand in an update: what is marked for the customer, and what they know of already. */
export function mayTell(entry: Told): boolean {
  if (entry.reach === 'me' || entry.kind === 'told' || entry.kind === 'note') return false;
  return entry.reach === 'customer' || knowsAlready(entry);
}
