import type { Day } from '../domain/day.ts';
import { cleanReason } from './cleanReason.ts';
import { keyword } from './tag.ts';

export interface TagWords {
  readonly until: Day;
  readonly ref: string;
  readonly reason: string;
}

/** "TEMP(until=2026-12-03,ref=lf-7k2m4): retry cap raised": the head has no blank, so that nothing wraps inside it. */
export function tagText({ until, ref, reason }: TagWords): string {
  return `${keyword}(until=${until},ref=${ref}): ${cleanReason(reason)}`.trimEnd();
}
