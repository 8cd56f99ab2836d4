import type { EntryKind } from '../../domain/records/entry.ts';

/** A line that is looked at. */
export interface Line {
  readonly conversation: string;
  readonly text: string;
  readonly kind: EntryKind;
  /** Empty where nobody is named. */
  readonly speaker: string;
  /** It is no longer in the field. */
  readonly isAdded?: boolean;
}

const ourCommitment =
  /^\s*(?:ok(?:ay)?,?\s+|yes,?\s+|sure,?\s+)?(?:i|we)\s*(?:['’]ll|\s+(?:will|promise))\b/i;

/** Somebody began with "we will fix" and kept it as heard: it may have been us. */
export const couldBeOurs = ({ speaker, text }: Line): boolean => speaker === '' && ourCommitment.test(text);
