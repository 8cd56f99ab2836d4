import type { Case, Spot } from './cases.ts';

/** What `anchors resolve` says of one place. */
export interface Answer extends Partial<Spot> {
  readonly id: number;
  readonly status?: string;
  readonly how?: string;
  readonly confidence?: number;
}

export type Grade =
  | 'exact'
  | 'good'
  | 'near'
  | 'wrong'
  | 'falselyLost'
  | 'fine'
  | 'honestlyLost'
  | 'ghost'
  | 'silent';

export interface Graded {
  readonly case: Case;
  readonly answer: Answer | undefined;
  readonly grade: Grade;
}

const sharedLines = (one: Spot, other: Spot): number =>
  one.path === other.path ? Math.min(one.end, other.end) - Math.max(one.start, other.start) + 1 : 0;

const lengthOf = ({ start, end }: Spot): number => end - start + 1;

/** The spot an answer names, undefined where it says lost. */
export function spotOf(answer: Answer): Spot | undefined {
  const { status, path, start, end } = answer;
  if (status === 'lost' || path === undefined || start === undefined || end === undefined) return undefined;
  return { path, start, end };
}

function gradeFound(truth: Spot, spot: Spot): Grade {
  const shared = sharedLines(truth, spot);
  if (shared <= 0) return 'wrong';
  const share = shared / (lengthOf(truth) + lengthOf(spot) - shared);
  if (share === 1) return 'exact';
  return share >= 0.5 ? 'good' : 'near';
}

function gradeOf({ kind, truth }: Case, answer: Answer | undefined): Grade {
  if (!answer?.status) return 'silent';
  const spot = spotOf(answer);
  if (kind === 'deleted' || !truth) return spot ? 'ghost' : 'honestlyLost';
  if (kind === 'partial') return !spot || sharedLines(truth, spot) > 0 ? 'fine' : 'wrong';
  return spot ? gradeFound(truth, spot) : 'falselyLost';
}

export const graded = (one: Case, answer: Answer | undefined): Graded => ({
  case: one,
  answer,
  grade: gradeOf(one, answer),
});
