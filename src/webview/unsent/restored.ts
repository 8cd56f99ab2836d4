import type { LastNamed } from '../../domain/records/lastNamed.ts';
import type { FieldUse } from '../../protocol/callKinds.ts';
import { spokenBy } from './named.ts';
import { narrowest } from './reach.ts';
import { kindOf } from './side.ts';
import { type Unsent, withLineBreak } from './unsent.ts';

export interface Copy extends FieldUse {
  readonly text: string;
  readonly count: number;
}

/** A page that knows of nobody yet goes on with whom the lines before it name. */
export function namedBefore(unsent: Unsent, last: LastNamed): Unsent {
  const { them, us } = last;
  const isKnown = unsent.named.them !== '' || unsent.named.us !== '';
  return isKnown ? unsent : { ...unsent, named: { ...unsent.named, them, us } };
}

/** A page that knows less than the host goes on with the side that spoke last, unless another was chosen since. */
export function sidedBefore(unsent: Unsent, recalled: Unsent, { side }: LastNamed): Unsent {
  const isUntouched = unsent.as === recalled.as && unsent.as === kindOf[unsent.side];
  return isUntouched && unsent.side !== side ? { ...unsent, as: kindOf[side], side } : unsent;
}

/**
 * The page's memory of itself may be old: then the host's copy counts, what was sent from that memory is long with
 * the host, and only what was typed since the page came back is added.
 */
export function restored(unsent: Unsent, recalled: Unsent, copy: Copy): Unsent {
  if (recalled.count >= copy.count) return unsent;
  const old = new Set(recalled.pending.map(one => one.id));
  const since = unsent.text.startsWith(recalled.text) ? unsent.text.slice(recalled.text.length) : unsent.text;
  const next = {
    ...unsent,
    text: withLineBreak(copy.text, since),
    target: copy.target,
    pending: unsent.pending.filter(one => !old.has(one.id)),
    failure: undefined,
    count: Math.max(copy.count, unsent.count),
  };
  if (copy.text === '') return next;
  const reach = since === '' ? copy.reach : narrowest(copy.reach, unsent.reach);
  const whose = copy.as === 'promise' ? copy.owes : null;
  return spokenBy({ ...next, as: copy.as, side: copy.asks, whose, reach }, copy.speaker);
}
