import type { Day } from '../domain/day.ts';
import { cleanReason } from './cleanReason.ts';
import { keyword as usual } from './tag.ts';

export interface TagWords {
  readonly until: Day;
  readonly ref: string;
  readonly reason: string;
  /** The word that opens it; TEMP, unless given. */
  readonly keyword?: string;
}

/** "TEMP(until=2026-12-03,ref=lf-7k2m4): retry cap raised": the head has no blank, so that nothing wraps inside it. */
export function tagText({ until, ref, reason, keyword = usual }: TagWords): string {
  return `${keyword}(until=${until},ref=${ref}): ${cleanReason(reason, keyword)}`.trimEnd();
}
