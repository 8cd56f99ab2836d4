import { median, timeOf } from '../measure.ts';
import type { Case } from './cases.ts';
import { gitBytes } from './git.ts';

/** Milliseconds of one `git diff -M` for each pair of trees, the yardstick of every time here. */
export async function diffTimes(
  cases: readonly Case[],
  repositories: ReadonlyMap<string, string>,
): Promise<number[]> {
  const pairs = new Map(cases.map(each => [`${each.repository} ${each.a} ${each.b}`, each]));
  const times: number[] = [];
  for (const { repository, a, b } of pairs.values()) {
    const bare = repositories.get(repository);
    if (bare) times.push(await timeOf(() => gitBytes(bare, ['diff', '-M', a, b])));
  }
  return times;
}

export interface Speed {
  /** Milliseconds by the clock and of work. */
  readonly run: { readonly wall: number; readonly work: number };
  readonly places: number;
  readonly diffs: readonly number[];
  readonly diffWork: number;
}

export function speedLine(verb: string, { run, places, diffs, diffWork }: Speed): string {
  const sum = diffs.reduce((total, each) => total + each, 0);
  const each = run.wall / Math.max(1, places);
  const middle = median(diffs);
  return [
    `${verb}: ${(run.wall / 1000).toFixed(1)} s for ${places} places`,
    `${(run.wall / sum).toFixed(2)} × the sum of one git diff -M for each of ${diffs.length} pairs`,
    `by work, not clock, ${(run.work / 1000).toFixed(1)} s = ${(run.work / diffWork).toFixed(2)} ×`,
    `${each.toFixed(2)} ms a place = ${(each / middle).toFixed(2)} × the median git diff (${middle.toFixed(1)} ms)`,
  ].join('; ');
}
