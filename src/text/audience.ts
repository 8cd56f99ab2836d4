import type { EntryFields, EntryKind, Reach } from '../domain/records/entry.ts';

/** Who reads an export. */
export const audiences = ['customer', 'engineer', 'lead', 'archive'] as const;
export type Audience = (typeof audiences)[number];

/** What is kept for oneself leaves in no export, whoever reads it. */
export function mayRead(audience: Audience, reach: Reach): boolean {
  return reach === 'customer' || (reach === 'team' && audience !== 'customer');
}

const always: readonly Reach[] = ['team', 'customer'];
const marked: readonly Reach[] = ['customer'];
const never: readonly Reach[] = [];

/** An update gives the customer back what passed between us; what we worked out among ourselves only where marked. */
const toldIn: Readonly<Record<EntryKind, readonly Reach[]>> = {
  heard: always,
  restatement: always,
  question: always,
  promise: always,
  decision: marked,
  told: never,
  note: never,
};

/** Whether an entry may stand in an update. */
export function mayTell({ kind, reach }: Pick<EntryFields, 'kind' | 'reach'>): boolean {
  return toldIn[kind].includes(reach);
}
