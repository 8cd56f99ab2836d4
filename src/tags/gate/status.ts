import { type Day, daysBetween } from '../../domain/day.ts';
import { isAddress } from '../tag.ts';

export const statuses = ['ok', 'due', 'overdue'] as const;
export type Status = (typeof statuses)[number];

export const flags = ['soon', 'untold', 'unrecorded', 'renewed'] as const;
export type Flag = (typeof flags)[number];

/** What a store knows of a tag. */
export interface KnownTag {
  readonly isTold: boolean;
  /** Whom we told, and when. */
  readonly told?: { readonly whom: string; readonly at: Day };
  /** The ends it had before, the first one first. */
  readonly earlier: readonly Day[];
  readonly owner: string;
  /** The next open date of its conversation. */
  readonly milestone?: { readonly title: string; readonly day: Day };
}

/** By the ref in small letters; undefined where no store was asked. */
export type KnownTags = ReadonlyMap<string, KnownTag> | undefined;

/** The day itself is still in time. */
export function statusOf(until: Day, today: Day): Status {
  if (until === today) return 'due';
  return daysBetween(today, until) < 0 ? 'overdue' : 'ok';
}

interface Flagged {
  readonly until: Day;
  readonly ref?: string;
}

interface About {
  readonly today: Day;
  /** Days before its end at which a tag is said to end soon. */
  readonly warnWithin: number;
  readonly known: KnownTags;
}

export const knownOf = ({ ref }: { readonly ref?: string }, known: KnownTags): KnownTag | undefined =>
  ref === undefined ? undefined : known?.get(ref.toLowerCase());

export function flagsOf(tag: Flagged, { today, warnWithin, known }: About): Flag[] {
  const left = daysBetween(today, tag.until);
  const record = knownOf(tag, known);
  const isOn: Readonly<Record<Flag, boolean>> = {
    soon: left >= 0 && left <= warnWithin,
    untold: record !== undefined && !record.isTold,
    unrecorded: known !== undefined && !record && tag.ref !== undefined && !isAddress(tag.ref),
    renewed: (record?.earlier.length ?? 0) > 0,
  };
  return flags.filter(flag => isOn[flag]);
}
