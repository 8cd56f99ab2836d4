import * as v from 'valibot';
import { isInstant } from '../day.ts';
import { due } from './due.ts';
import { spot } from './place.ts';

/** Whom we told that code is temporary, when, and in which words. */
const telling = v.object({
  whom: v.fallback(v.optional(v.string(), ''), ''),
  at: v.custom<string>(isInstant),
  words: v.fallback(v.optional(v.string(), ''), ''),
});

export const temporaryFields = v.object({
  customer: v.nullish(v.string()),
  conversation: v.nullish(v.string()),
  reason: v.string(),
  until: due,
  owner: v.fallback(v.optional(v.string(), ''), ''),
  spot,
  told: v.fallback(v.optional(telling), undefined),
  gone: v.fallback(v.optional(v.object({ how: v.string(), at: v.custom<string>(isInstant) })), undefined),
});

/** The record of code under a TEMP tag. Its id is the handle that the tag carries as `ref`: "lf-7k2m4". */
export interface TemporaryCode
  extends Omit<v.InferOutput<typeof temporaryFields>, 'customer' | 'conversation'> {
  readonly id: string;
}

/** What a list shows of it. */
export interface TemporaryRow extends Pick<TemporaryCode, 'id' | 'reason' | 'until' | 'owner'> {
  /** Where it stood when it was tagged: "src/client.ts:88". */
  readonly where: string;
  readonly isTold: boolean;
}

/** 32 signs that nobody takes for another: no i, l, o, u. */
const signs = '0123456789abcdefghjkmnpqrstvwxyz';

/** @param random at least five numbers from 0 up to 1 */
export function newHandle(random: readonly number[]): string {
  const picked = random.slice(0, 5).map(one => signs[Math.floor(one * signs.length)]);
  return `lf-${picked.join('')}`;
}
