import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Case, caseFile } from './cases.ts';
import { chanceFrom } from './chance.ts';
import { casesOf, type Dropped } from './choose.ts';
import { follow, type Job } from './follow.ts';
import { grouped } from './grouped.ts';
import { common } from './options.ts';
import { mainLineOf, type Pair, pairsOf } from './pairs.ts';
import { patchBetween } from './patches.ts';
import { rangesOf } from './ranges.ts';
import { repositoriesIn, type SetName } from './repositories.ts';
import { TreeText } from './treeText.ts';

/** Makes the cases of a set: node test/bench/anchors/make.ts --set tune --repositories FOLDER */
const { values } = parseArgs({
  options: {
    ...common,
    pairs: { type: 'string', default: '2' },
    ranges: { type: 'string', default: '240' },
  },
});

async function jobOf(repository: string, pair: Pair, seed: string): Promise<Job> {
  const tree = new TreeText(repository, pair.a);
  const patch = await patchBetween(repository, pair.a, pair.b);
  const ground = {
    chance: chanceFrom(`${seed}:${pair.a}:${pair.b}`),
    linesAt: (path: string) => tree.lines(path),
    paths: tree.paths,
    patch,
  };
  return { pair, ranges: rangesOf(ground, Number(values.ranges)) };
}

const counts = new Map<Dropped, number>();
const count = (reason: Dropped) => void counts.set(reason, (counts.get(reason) ?? 0) + 1);

async function casesFrom(name: string, repository: string): Promise<Omit<Case, 'id'>[]> {
  const seed = `${values.seed}:${name}`;
  const chance = chanceFrom(seed);
  const main = mainLineOf(repository);
  const jobs: Job[] = [];
  for (const pair of pairsOf(repository, { chance, main }, Number(values.pairs))) {
    jobs.push(await jobOf(repository, pair, seed));
  }
  const history = { repository, main };
  const histogram = await follow(history, jobs, 'histogram');
  const myers = await follow(history, jobs, 'myers');
  const cases: Omit<Case, 'id'>[] = [];
  for (const [index, job] of jobs.entries()) {
    const verdicts = job.ranges.map(
      (_, at) => [histogram[index]?.[at] ?? 'unclear', myers[index]?.[at] ?? 'unclear'] as const,
    );
    cases.push(...(await casesOf({ repository, name, job, verdicts, chance, count })));
  }
  return cases;
}

const set = values.set as SetName;
const cases: Case[] = [];
for (const [name, repository] of repositoriesIn(values.repositories, set)) {
  if (!name.includes(values.only)) continue;
  for (const each of await casesFrom(name, repository)) cases.push({ id: cases.length + 1, ...each });
  process.stderr.write(`${name}: ${cases.length} cases so far\n`);
}
const file = caseFile(values.work, set, values.seed);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, cases.map(each => `${JSON.stringify(each)}\n`).join(''));
const classes = [...grouped(cases, each => each.class)];
process.stdout.write(`${cases.length} cases in ${file}\n`);
process.stdout.write(`${classes.map(([name, own]) => `${name} ${own.length}`).join(', ')}\n`);
process.stdout.write(
  `of all ranges: ${[...counts].map(([reason, many]) => `${reason} ${many}`).join(', ')}\n`,
);
