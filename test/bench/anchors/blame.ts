import { parseArgs } from 'node:util';
import { type Case, caseFile, readCases } from './cases.ts';
import { chanceFrom, shuffled } from './chance.ts';
import { git } from './git.ts';
import { common } from './options.ts';
import { repositoriesIn, type SetName } from './repositories.ts';

/** Holds the cases against `git blame --reverse`, which knows nothing of them: blame.ts --set tune */
const { values } = parseArgs({
  options: {
    ...common,
    many: { type: 'string', default: '300' },
  },
});

interface Alive {
  readonly path: string;
  readonly line: number;
}

const head = /^([0-9a-f]{40}) (\d+) \d+/;

/** The lines of a place that blame still sees, unchanged, at b. */
function aliveAt(repository: string, { a, b, place }: Case): Alive[] {
  const lines = `${place.start},${place.end}`;
  const args = ['blame', '--reverse', '--first-parent', '--line-porcelain', '-L', lines, `${a}..${b}`];
  const alive: Alive[] = [];
  let line: number | undefined;
  for (const row of git(repository, [...args, '--', place.path]).split('\n')) {
    const found = head.exec(row);
    if (found) line = found[1] === b ? Number(found[2]) : undefined;
    else if (row.startsWith('filename ') && line !== undefined) alive.push({ path: row.slice(9), line });
  }
  return alive;
}

function agrees({ kind, class: named, truth, place }: Case, alive: readonly Alive[]): boolean {
  const inside = alive.filter(
    ({ path, line }) => truth?.path === path && line >= truth.start && line <= truth.end,
  );
  if (kind === 'deleted') return !alive.length;
  const whole = named === 'same' || named === 'shift';
  return whole ? inside.length === place.end - place.start + 1 : inside.length === alive.length;
}

const set = values.set as SetName;
const repositories = repositoriesIn(values.repositories, set);
const forward = readCases(caseFile(values.work, set, values.seed)).filter(
  each => each.direction === 'forward',
);
let [held, living] = [0, 0];
const sample = shuffled(chanceFrom('blame'), forward).slice(0, Number(values.many));
for (const each of sample) {
  const alive = aliveAt(repositories.get(each.repository) ?? '', each);
  const good = agrees(each, alive);
  held += good ? 1 : 0;
  living += good && alive.length ? 1 : 0;
  if (!good && set === 'tune')
    process.stdout.write(`${JSON.stringify({ ...each, alive: alive.slice(0, 6) })}\n`);
}
process.stdout.write(
  `${held} of ${sample.length} agree with git blame --reverse, ${living} of them have living lines\n`,
);
