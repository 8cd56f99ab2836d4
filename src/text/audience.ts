import type { Reach } from '../domain/records/entry.ts';

/** Who reads an export. */
export const audiences = ['customer', 'engineer', 'lead', 'archive'] as const;
export type Audience = (typeof audiences)[number];

/** What is kept for oneself leaves in no export, whoever reads it. */
export function mayRead(audience: Audience, reach: Reach): boolean {
  return reach === 'customer' || (reach === 'team' && audience !== 'customer');
}
