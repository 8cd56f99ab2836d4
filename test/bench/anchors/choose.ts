import { AddedLines } from './cameBack.ts';
import type { Case, CaseClass } from './cases.ts';
import { type Chance, shuffled } from './chance.ts';
import type { Job } from './follow.ts';
import { patchBetween } from './patches.ts';
import { TreeText } from './treeText.ts';
import { agree, type Doubt, type Range, type Verdict } from './truth.ts';

export type Dropped = Doubt | 'disagree' | 'replay' | 'cameBack' | 'boilerplate' | 'kept';

/** How many of a class a pair of trees gives at most. */
const shares: Readonly<Record<CaseClass, number>> = {
  same: 3,
  shift: 5,
  edit: 7,
  rename: 5,
  move: 7,
  partial: 3,
  deleted: 6,
};

export interface Told {
  readonly repository: string;
  readonly name: string;
  readonly job: Job;
  /** Per range, by each way of taking differences. */
  readonly verdicts: readonly (readonly [Verdict | Doubt, Verdict | Doubt])[];
  readonly chance: Chance;
  readonly count: (reason: Dropped) => void;
}

interface Trees {
  readonly a: TreeText;
  readonly b: TreeText;
  readonly added: AddedLines;
}

function replays({ spot, texts }: Verdict, { b }: Trees): boolean {
  const lines = spot && b.lines(spot.path);
  if (!spot) return true;
  return lines !== undefined && [...texts].every(([line, text]) => lines[line - 1] === text);
}

/** The same lines with the same numbers, though they were away in between. */
function stands({ path, start, lines }: Range, { b }: Trees): boolean {
  const there = b.lines(path);
  return lines.every((line, index) => there?.[start - 1 + index] === line);
}

function doubtOf(range: Range, verdict: Verdict, trees: Trees): Dropped {
  if (!replays(verdict, trees)) return 'replay';
  const again = verdict.kind !== 'found' && (trees.added.hold(range, verdict.gone) || stands(range, trees));
  if (again) return 'cameBack';
  const far = verdict.class === 'move' && verdict.spot?.path !== range.path;
  if (far && trees.a.count(range.lines, 2) > 1) return 'boilerplate';
  return 'kept';
}

interface Sure {
  readonly range: Range;
  readonly verdict: Verdict;
}

function sureOnes(told: Told): Sure[] {
  const sure: Sure[] = [];
  for (const [index, [one, other]] of told.verdicts.entries()) {
    const range = told.job.ranges[index];
    if (typeof one === 'string') told.count(one);
    else if (typeof other === 'string') told.count(other);
    else if (!agree(one, other)) told.count('disagree');
    else if (range) sure.push({ range, verdict: one });
  }
  return sure;
}

function caseOf({ name, job }: Told, { range, verdict }: Sure, { a, b }: Trees): Omit<Case, 'id'> {
  const { direction, distance, a: from, b: to } = job.pair;
  const { path, start, end, lines } = range;
  return {
    repository: name,
    direction,
    distance,
    a: from,
    b: to,
    place: { path, start, end },
    kind: verdict.kind,
    class: verdict.class,
    ...(verdict.spot ? { truth: verdict.spot } : {}),
    keep: Number(verdict.keep.toFixed(3)),
    unique: a.count(lines, 2) === 1 && b.count(lines, 2) === 1,
    dup: lines.every(line => a.count([line], 2) > 1),
  };
}

/** Cases of one pair of trees, mixed by class; whatever can be doubted is left out and counted. */
export async function casesOf(told: Told): Promise<Omit<Case, 'id'>[]> {
  const { repository, job, chance, count } = told;
  const { a, b } = job.pair;
  const added = new AddedLines(await patchBetween(repository, a, b));
  const trees = { a: new TreeText(repository, a), b: new TreeText(repository, b), added };
  if (!trees.a.whole || !trees.b.whole) return [];
  const left = new Map(Object.entries(shares));
  const cases: Omit<Case, 'id'>[] = [];
  for (const sure of shuffled(chance, sureOnes(told))) {
    const doubt = doubtOf(sure.range, sure.verdict, trees);
    count(doubt);
    const room = left.get(sure.verdict.class) ?? 0;
    if (doubt !== 'kept' || !room) continue;
    left.set(sure.verdict.class, room - 1);
    cases.push(caseOf(told, sure, trees));
  }
  return cases;
}
