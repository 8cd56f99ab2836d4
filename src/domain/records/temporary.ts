import * as v from 'valibot';
import { type Day, isInstant } from '../day.ts';
import { due, type Move, moveForThem } from './due.ts';
import { type Spot, spot } from './place.ts';

/** Whom we told that code is temporary, when, and in which words. */
const telling = v.object({
  whom: v.fallback(v.optional(v.string(), ''), ''),
  at: v.custom<string>(isInstant),
  words: v.fallback(v.optional(v.string(), ''), ''),
});

/** What showed that the real fix holds, and when the code was gone. */
const ending = v.object({
  how: v.string(),
  at: v.custom<string>(isInstant),
  /** Whether the customer may read how. */
  isForThem: v.fallback(v.optional(v.boolean()), undefined),
});

export const temporaryFields = v.object({
  customer: v.nullish(v.string()),
  conversation: v.nullish(v.string()),
  reason: v.string(),
  until: due,
  owner: v.fallback(v.optional(v.string(), ''), ''),
  spot,
  told: v.fallback(v.optional(telling), undefined),
  gone: v.fallback(v.optional(ending), undefined),
});

/** The record of code under a TEMP tag. Its id is the handle that the tag carries as `ref`: "lf-7k2m4". */
export interface TemporaryCode
  extends Omit<v.InferOutput<typeof temporaryFields>, 'customer' | 'conversation'> {
  readonly id: string;
  /** Every end it had before this one, the first one first. */
  readonly earlier?: readonly Move[];
  /** Where it stood before its file was renamed, the newest first. */
  readonly stood?: readonly Spot[];
}

/** Whether they know that it is temporary, and until when. */
export function isTold({ told, until, earlier }: TemporaryCode): boolean {
  return told !== undefined && moveForThem({ due: until, earlier })?.isTold !== false;
}

/** The end they know of, where they were told of it at all. */
export function endTheyKnow({ until, earlier }: Pick<TemporaryCode, 'until' | 'earlier'>): Day {
  const move = moveForThem({ due: until, earlier });
  return move?.isTold === false ? move.from : until.day;
}

/** The id of the line that says in its conversation that it is temporary; the same for the same code. */
export const entryOfTemporary = (id: string): string => `${id.slice(0, 34)}-entry`;

/** What a list shows of it. */
export interface TemporaryRow extends Pick<TemporaryCode, 'id' | 'reason' | 'until' | 'owner'> {
  /** Where it stood when it was tagged: "src/client.ts:88". */
  readonly where: string;
  readonly isTold: boolean;
  /** The repository it stands in. */
  readonly repository?: string;
}

/** 32 signs that nobody takes for another: no i, l, o, u. */
const signs = '0123456789abcdefghjkmnpqrstvwxyz';

/** @param random at least five numbers from 0 up to 1 */
export function newHandle(random: readonly number[]): string {
  const picked = random.slice(0, 5).map(one => signs[Math.floor(one * signs.length)]);
  return `lf-${picked.join('')}`;
}
