import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bench } from './bench.ts';
import { caseFile, readCases } from './cases.ts';
import { speedLine } from './diffTimes.ts';
import type { Grade } from './grade.ts';
import { misses } from './misses.ts';
import { common } from './options.ts';
import { repositoriesIn, type SetName } from './repositories.ts';
import { sizeLine } from './sizes.ts';
import { tables } from './tables.ts';
import { type Mode, rootOf } from './trees.ts';

/** Runs a command over a set: run.ts --set tune --mode git -- node dist/cli.js */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...common,
    mode: { type: 'string', default: 'git' },
    name: { type: 'string', default: 'this engine' },
    every: { type: 'string', default: '1' },
    misses: { type: 'string', default: '0' },
    grades: { type: 'string', default: 'wrong,ghost,falselyLost,near' },
    classes: { type: 'string', default: '' },
    answers: { type: 'string' },
    'count-git': { type: 'boolean', default: false },
  },
});

const set = values.set as SetName;
const ground = {
  work: values.work,
  mode: values.mode as Mode,
  repositories: repositoriesIn(values.repositories, set),
};
const cases = readCases(caseFile(values.work, set, values.seed))
  .filter(each => each.repository.includes(values.only))
  .filter((_, index) => index % Number(values.every) === 0);
const outcome = await bench({ ground, cases, prefix: positionals, countGit: values['count-git'] });
const { graded, diffs, diffWork } = outcome;
const speed = { places: cases.length, diffs, diffWork };

const parts = [
  `${set}, seed ${values.seed}, ${values.mode}`,
  tables(values.name, graded),
  sizeLine(outcome.anchors),
  speedLine('create', { ...speed, run: outcome.create }),
  speedLine('resolve', { ...speed, run: outcome.resolve }),
];
if (outcome.gitStarts !== undefined)
  parts.push(`resolve started git ${(outcome.gitStarts / diffs.length).toFixed(2)} times a pair`);
const many = Number(values.misses);
if (many) {
  const grades = values.grades.split(',') as Grade[];
  const classes = values.classes.split(',').filter(Boolean);
  parts.push(misses(graded, (name, commit) => rootOf(ground, name, commit), { many, grades, classes }));
}
process.stdout.write(`${parts.join('\n\n')}\n`);
if (values.answers) writeFileSync(values.answers, graded.map(each => `${JSON.stringify(each)}\n`).join(''));
