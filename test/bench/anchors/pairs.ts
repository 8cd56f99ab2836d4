import { type Direction, distances } from './cases.ts';
import { below, type Chance, shuffled } from './chance.ts';
import { git, linesOf } from './git.ts';

/** Two trees of one repository and the way between them. */
export interface Pair {
  readonly direction: Direction;
  readonly distance: number;
  readonly a: string;
  readonly b: string;
  /** First-parent places: where the main line is entered and where it is left. */
  readonly from: number;
  readonly to: number;
}

const skipped = 30;
const longest = 5000;
const widest = 40;

/** The first-parent line, oldest first. */
export const mainLineOf = (repository: string): string[] =>
  linesOf(git(repository, ['rev-list', '--first-parent', `--max-count=${longest}`, 'HEAD'])).reverse();

interface Line {
  readonly chance: Chance;
  readonly main: readonly string[];
}

function straight({ chance, main }: Line, direction: 'forward' | 'back', distance: number): Pair[] {
  const room = main.length - distance - skipped;
  if (room <= 0) return [];
  const older = skipped + below(chance, room);
  const [from, to] = direction === 'forward' ? [older, older + distance] : [older + distance, older];
  return [{ direction, distance, a: main[from] ?? '', b: main[to] ?? '', from, to }];
}

/** Where a branch left the main line, undefined if it did long ago or never. */
function forkOf(repository: string, tip: string, places: ReadonlyMap<string, number>): number | undefined {
  const args = ['rev-list', '--first-parent', `--max-count=${widest}`, tip];
  const [first, ...rest] = linesOf(git(repository, args));
  const fork = rest.find(commit => places.has(commit));
  return first === undefined || places.has(first) || fork === undefined ? undefined : places.get(fork);
}

function branches(repository: string, { chance, main }: Line, perDistance: number): Pair[] {
  const places = new Map(main.map((commit, place) => [commit, place]));
  const refs = ['refs/heads', 'refs/pull'];
  const rows = linesOf(git(repository, ['for-each-ref', '--format=%(objectname) %(refname)', ...refs]));
  const tips = rows.filter(row => !row.endsWith('/merge')).map(row => row.split(' ')[0] ?? '');
  const pairs: Pair[] = [];
  const wanted = distances.flatMap(distance => Array<number>(perDistance).fill(distance));
  for (const tip of shuffled(chance, [...new Set(tips)]).slice(0, 400)) {
    const from = forkOf(repository, tip, places);
    const distance = wanted.find(each => from !== undefined && from + each < main.length);
    if (from === undefined || distance === undefined) continue;
    wanted.splice(wanted.indexOf(distance), 1);
    pairs.push({
      direction: 'branch',
      distance,
      a: tip,
      b: main[from + distance] ?? '',
      from,
      to: from + distance,
    });
  }
  return pairs;
}

/** For each direction and distance some pairs, each with commits of its own. */
export function pairsOf(repository: string, line: Line, perDistance: number): Pair[] {
  const times = Array.from({ length: perDistance });
  const ways = (['forward', 'back'] as const).flatMap(direction =>
    distances.flatMap(distance => times.flatMap(() => straight(line, direction, distance))),
  );
  return [...ways, ...branches(repository, line, perDistance)];
}
