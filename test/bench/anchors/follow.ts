import { grouped } from './grouped.ts';
import type { Pair } from './pairs.ts';
import { type Algorithm, type Step, stepsOf, turned } from './patches.ts';
import { atomsOf, type Doubt, type Range, type Verdict, verdictOf } from './truth.ts';
import { Walk } from './walk.ts';

export interface Job {
  readonly pair: Pair;
  readonly ranges: readonly Range[];
}

export interface History {
  readonly repository: string;
  readonly main: readonly string[];
}

const backs = new WeakMap<Step, Step>();

function back(step: Step): Step {
  const known = backs.get(step) ?? turned(step);
  backs.set(step, known);
  return known;
}

type Steps = ReadonlyMap<string, Step>;

/** The steps a pair's way consists of, in order. */
async function wayOf(pair: Pair, steps: Steps, { repository, main }: History, algorithm: Algorithm) {
  const { direction, from, to, a } = pair;
  const at = (commit: string) => steps.get(commit) ?? [];
  if (direction === 'back')
    return main
      .slice(to + 1, from + 1)
      .reverse()
      .map(commit => back(at(commit)));
  const ahead = main.slice(from + 1, to + 1).map(at);
  if (direction === 'forward') return ahead;
  const own = await stepsOf(repository, [`${main[from]}..${a}`], algorithm);
  return [...[...own.values()].map(back), ...ahead];
}

/** What became of each range of each job, commit by commit, by one way of taking differences. */
export async function follow(
  history: History,
  jobs: readonly Job[],
  algorithm: Algorithm,
): Promise<(Verdict | Doubt)[][]> {
  const { repository, main } = history;
  const steps = await stepsOf(repository, [`--max-count=${main.length}`, main.at(-1) ?? 'HEAD'], algorithm);
  const verdicts: (Verdict | Doubt)[][] = [];
  for (const { pair, ranges } of jobs) {
    const atoms = new Map(ranges.flatMap(atomsOf).map(atom => [atom.origin, atom]));
    const walk = new Walk([...atoms.values()]);
    for (const step of await wayOf(pair, steps, history, algorithm)) walk.go(step);
    const left = grouped(walk.atoms, atom => atom.origin);
    verdicts.push(ranges.map(range => verdictOf(range, left)));
  }
  return verdicts;
}
