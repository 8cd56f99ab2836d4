import type { Case } from './cases.ts';
import { ask, type Row, type Run } from './command.ts';
import { type GitCounter, gitCounter } from './countGit.ts';
import { diffWork } from './cpu.ts';
import { diffTimes } from './diffTimes.ts';
import { type Answer, type Graded, graded } from './grade.ts';
import { type Ground, rootOf } from './trees.ts';

/** One command over some cases. */
export interface Bench {
  readonly ground: Ground;
  readonly cases: readonly Case[];
  /** What stands before `anchors create --jsonl`. */
  readonly prefix: readonly string[];
  readonly countGit: boolean;
}

export interface Outcome {
  readonly graded: readonly Graded[];
  readonly anchors: readonly unknown[];
  readonly create: Run<unknown>;
  readonly resolve: Run<unknown>;
  /** Milliseconds of one git diff -M for each pair of trees, by the clock, and the work of all of them. */
  readonly diffs: readonly number[];
  readonly diffWork: number;
  /** How often resolving started git, if it was counted. */
  readonly gitStarts?: number;
}

interface Created {
  readonly id: number;
  readonly anchor?: unknown;
}

const byRoot = <T extends Row & { readonly root: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((left, right) => left.root.localeCompare(right.root));

function createAll({ ground, cases, prefix }: Bench): Promise<Run<Created>> {
  const rows = cases.map(({ id, repository, a, place }) => ({
    id,
    root: rootOf(ground, repository, a),
    ...place,
    ...(ground.mode === 'git' ? { commit: a } : {}),
  }));
  return ask<Created>({ prefix, verb: 'create', rows: byRoot(rows), mode: ground.mode, work: ground.work });
}

interface Asked {
  readonly created: Run<Created>;
  readonly counter: GitCounter | undefined;
}

function resolveAll({ ground, cases, prefix }: Bench, { created, counter }: Asked): Promise<Run<Answer>> {
  const rows = cases.flatMap(({ id, repository, b }) => {
    const anchor = created.answers.get(id)?.anchor;
    return anchor === undefined ? [] : [{ id, root: rootOf(ground, repository, b), anchor }];
  });
  const path = counter ? { path: counter.path } : {};
  const { mode, work } = ground;
  return ask<Answer>({ prefix, verb: 'resolve', rows: byRoot(rows), mode, work, ...path });
}

/** Links every place at its first commit, looks for it at the second, and grades what comes back. */
export async function bench(one: Bench): Promise<Outcome> {
  const { cases, ground } = one;
  for (const { repository, b } of cases) rootOf(ground, repository, b);
  const created = await createAll(one);
  const counter = one.countGit ? gitCounter(ground.work) : undefined;
  const before = await diffTimes(cases, ground.repositories);
  const resolved = await resolveAll(one, { created, counter });
  const after = await diffTimes(cases, ground.repositories);
  return {
    graded: cases.map(each => graded(each, resolved.answers.get(each.id))),
    anchors: [...created.answers.values()].map(({ anchor }) => anchor ?? null),
    create: created,
    resolve: resolved,
    diffs: before.map((time, index) => (time + (after[index] ?? time)) / 2),
    diffWork: diffWork(cases, ground.repositories),
    ...(counter ? { gitStarts: counter.count() } : {}),
  };
}
