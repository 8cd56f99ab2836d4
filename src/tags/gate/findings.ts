import { type Day, daysBetween } from '../../domain/day.ts';
import type { FoundTag, TagProblem } from '../readTags.ts';
import type { Renewal } from './renewals.ts';
import {
  type Flag,
  flagsOf,
  type KnownTag,
  type KnownTags,
  knownOf,
  type Status,
  statusOf,
} from './status.ts';

export const findingKinds = [
  'overdue',
  'malformed',
  'too-far',
  'due',
  'soon',
  'renewed',
  'untold',
  'unrecorded',
  'notice',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What may be named to fail the gate. */
export const failWords = ['overdue', 'malformed', 'due', 'soon', 'renewed', 'untold', 'unrecorded'] as const;
export type FailWord = (typeof failWords)[number];

export type TagAt = FoundTag & { readonly file: string };
export type ProblemAt = Omit<TagProblem, 'code'> & { readonly file: string; readonly code: string };

export interface Rules {
  readonly today: Day;
  readonly warnWithin: number;
  /** Days over that do not fail yet. */
  readonly grace: number;
  /** The farthest end, in days from today. */
  readonly maxDays: number;
  readonly failOn: ReadonlySet<FailWord>;
}

/** One tag with all that is to be said of it. */
export interface Judged {
  readonly tag: TagAt;
  readonly status: Status;
  readonly flags: readonly Flag[];
  /** Days until its end; negative when it is over. */
  readonly left: number;
  readonly known?: KnownTag;
  readonly renewal?: Renewal;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly file: string;
  readonly line: number;
  readonly level: 'error' | 'warning' | 'note';
  /** Whether it fails the gate. */
  readonly fails: boolean;
  readonly judged?: Judged;
  readonly problem?: ProblemAt;
}

interface Facts {
  readonly rules: Rules;
  readonly known: KnownTags;
  readonly renewalOf: (tag: TagAt) => Renewal | undefined;
}

export function judge(tag: TagAt, { rules, known, renewalOf }: Facts): Judged {
  const { today, warnWithin } = rules;
  const record = knownOf(tag, known);
  const renewal = renewalOf(tag) ?? (record && renewedByRecord(tag, record));
  const flags = new Set(flagsOf(tag, { today, warnWithin, known }));
  if (renewal) flags.add('renewed');
  return {
    tag,
    status: statusOf(tag.until, today),
    flags: [...flags],
    left: daysBetween(today, tag.until),
    ...(record && { known: record }),
    ...(renewal && { renewal }),
  };
}

function renewedByRecord({ until }: TagAt, { earlier }: KnownTag): Renewal | undefined {
  const [first] = earlier;
  return first === undefined ? undefined : { from: first, to: until, times: earlier.length };
}

/** The first of these that holds is what a tag is shown as. */
function kindOf({ status, flags, left }: Judged, { maxDays }: Rules): FindingKind | undefined {
  if (status === 'overdue') return 'overdue';
  if (left > maxDays) return 'too-far';
  if (status === 'due') return 'due';
  return (['soon', 'renewed', 'untold', 'unrecorded'] as const).find(flag => flags.includes(flag));
}

/** Every word that would make this tag fail. */
function wordsOf(judged: Judged, { maxDays, grace }: Rules): FailWord[] {
  const { status, flags, left } = judged;
  const words: FailWord[] = [...flags];
  if (status === 'overdue' && -left > grace) words.push('overdue');
  if (status === 'due') words.push('due');
  if (left > maxDays) words.push('malformed');
  return words;
}

const warned: ReadonlySet<FindingKind> = new Set(['overdue', 'too-far', 'due', 'soon']);

export function findingOf(judged: Judged, rules: Rules): Finding | undefined {
  const kind = kindOf(judged, rules);
  if (!kind) return undefined;
  const fails = wordsOf(judged, rules).some(word => rules.failOn.has(word));
  const { file, line } = judged.tag;
  return { kind, file, line, level: fails ? 'error' : warned.has(kind) ? 'warning' : 'note', fails, judged };
}

export function findingOfProblem(problem: ProblemAt, { failOn }: Rules): Finding {
  const isError = problem.severity === 'error';
  const isGrammar = problem.code !== 'unreadable';
  const fails = isError && isGrammar && failOn.has('malformed');
  const { file, line } = problem;
  const level = fails ? 'error' : isError ? 'warning' : 'note';
  return { kind: isError ? 'malformed' : 'notice', file, line, level, fails, problem };
}
