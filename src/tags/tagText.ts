import type { Day } from '../domain/day.ts';
import { cleanReason } from './cleanReason.ts';
import { isHeadValue, keyword as usual } from './tag.ts';

export interface TagWords {
  readonly until: Day;
  readonly ref: string;
  readonly reason: string;
  /** The customer's id, where the code may name it; one that no head can hold is left out. */
  readonly for?: string | undefined;
  /** The word that opens it; TEMP, unless given. */
  readonly keyword?: string;
}

/** "TEMP(until=2026-12-03,ref=lf-7k2m4): retry cap raised": the head has no blank, so that nothing wraps inside it. */
export function tagText({ until, ref, reason, for: customer, keyword = usual }: TagWords): string {
  const named = customer !== undefined && isHeadValue(customer) ? `for=${customer},` : '';
  return `${keyword}(until=${until},${named}ref=${ref}): ${cleanReason(reason, keyword)}`.trimEnd();
}
