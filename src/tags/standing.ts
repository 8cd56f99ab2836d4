import type { Day } from '../domain/day.ts';
import type { TemporaryRow } from '../domain/records/temporary.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import type { FoundTag, TagProblem } from './readTags.ts';
import { isAddress } from './tag.ts';

/** Where something stands in the open folders. */
export interface Spotted {
  /** The address of a workspace folder. */
  readonly folder: string;
  /** From that folder, POSIX. */
  readonly file: string;
}

export type SeenTag = FoundTag & Spotted;
export type SeenProblem = Omit<TagProblem, 'code'> & { readonly code: string } & Spotted;

/** What the last scan of a folder saw, as it stands by now. */
export interface SeenFolder {
  readonly folder: string;
  /** The repository it belongs to; undefined where there is none, or it is not known. */
  readonly repository: string | undefined;
  /** Whether everything could be read: only then something missing is gone. */
  readonly isComplete: boolean;
  readonly tags: readonly SeenTag[];
  readonly problems: readonly SeenProblem[];
  /** Handles that stood here before, on the same branch, and did not when all of it was looked through last. */
  readonly missing: readonly string[];
}

/** A record with the talk it was made in. */
export interface Recorded extends TemporaryRow {
  readonly conversation: string;
  /** The customer's name; empty for none. */
  readonly customer: string;
  readonly customerId?: string;
}

/** Temporary code as it stands: in the code, in the records, in both, or wrong. */
export type Standing =
  | { readonly kind: 'tagged'; readonly tag: SeenTag; readonly record?: Recorded }
  | { readonly kind: 'recorded'; readonly record: Recorded }
  /** Its tag stood here and does not any more. */
  | { readonly kind: 'vanished'; readonly record: Recorded }
  | { readonly kind: 'malformed'; readonly problem: SeenProblem };

/** What was seen in the code: a tag, or a head that is wrong. */
export type InCode = Extract<Standing, { kind: 'tagged' | 'malformed' }>;

export const isInCode = (one: Standing): one is InCode => one.kind === 'tagged' || one.kind === 'malformed';

/** Where it was seen. */
export const seenAt = (one: InCode): SeenTag | SeenProblem => (one.kind === 'tagged' ? one.tag : one.problem);

const key = (ref: string) => ref.toLowerCase();

function refsIn(seen: readonly SeenFolder[]): ReadonlySet<string> {
  return new Set(
    seen.flatMap(({ tags }) => tags.flatMap(({ ref }) => (ref === undefined ? [] : [key(ref)]))),
  );
}

const hasVanished = ({ id, repository }: Recorded, seen: readonly SeenFolder[]): boolean =>
  repository !== undefined &&
  seen.some(one => one.isComplete && one.repository === repository && one.missing.includes(key(id)));

/** Every tag that was seen with its record, every record without a tag, every head that is wrong. */
export function standingOf(seen: readonly SeenFolder[], records: readonly Recorded[]): Standing[] {
  const byId = new Map(records.map(one => [key(one.id), one]));
  const refs = refsIn(seen);
  const tagged = seen.flatMap(({ tags }) =>
    tags.map((tag): Standing => {
      const record = tag.ref === undefined ? undefined : byId.get(key(tag.ref));
      return { kind: 'tagged', tag, ...(record && { record }) };
    }),
  );
  const alone = records
    .filter(({ id }) => !refs.has(key(id)))
    .map((record): Standing => ({ kind: hasVanished(record, seen) ? 'vanished' : 'recorded', record }));
  const wrong = seen.flatMap(({ problems }) =>
    problems
      .filter(({ severity }) => severity === 'error')
      .map((problem): Standing => ({ kind: 'malformed', problem })),
  );
  return [...tagged, ...alone, ...wrong];
}

/** When it ends: what stands in the code counts. Undefined for a head that is wrong. */
export function untilOf(one: Standing): Day | undefined {
  if (one.kind === 'malformed') return undefined;
  return one.kind === 'tagged' ? one.tag.until : one.record.until.day;
}

/** What somebody has to look at, and why. */
export type Look = 'no note' | 'other date' | 'gone from the code' | 'wrong head';

export function lookOf(one: Standing): Look | undefined {
  if (one.kind === 'malformed') return 'wrong head';
  if (one.kind === 'vanished') return 'gone from the code';
  if (one.kind === 'recorded') return undefined;
  const { tag, record } = one;
  if (!record) return tag.ref !== undefined && isAddress(tag.ref) ? undefined : 'no note';
  return record.until.day === tag.until ? undefined : 'other date';
}

export const standingGroups = ['overdue', 'soon', 'later', 'look'] as const;
export type StandingGroup = (typeof standingGroups)[number];

/** Late code comes first, whatever else is to be looked at. */
export function groupOf(one: Standing, today: Day): StandingGroup {
  const until = untilOf(one);
  const deadline: Deadline | undefined = until && deadlineOf(until, today);
  const look = lookOf(one);
  if (one.kind !== 'vanished' && deadline === 'overdue') return 'overdue';
  return look ? 'look' : (deadline ?? 'look');
}
