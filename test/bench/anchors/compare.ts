import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median } from '../measure.ts';
import { bench, type Outcome } from './bench.ts';
import { caseFile, readCases } from './cases.ts';
import { common } from './options.ts';
import { repositoriesIn, type SetName } from './repositories.ts';
import { heads, summary, tableOf } from './tables.ts';
import type { Mode } from './trees.ts';

/** One table of the peers' methods and a command's, with git and without: compare.ts --set report -- node dist/cli.js */
const { values, positionals } = parseArgs({ allowPositionals: true, options: common });

const peers: readonly (readonly [string, string])[] = [
  ['same line', 'same-line'],
  ['exact text, nearest', 'exact-text'],
  ['hunk sums', 'hunk-sums'],
  ['one git diff -M', 'git-diff'],
  ['quote, context and position scored', 'quote-score'],
  ['the same, score of 0.75 and more', 'quote-score-75'],
];
const set = values.set as SetName;
const repositories = repositoriesIn(values.repositories, set);
const cases = readCases(caseFile(values.work, set, values.seed)).filter(each =>
  each.repository.includes(values.only),
);
const command = fileURLToPath(new URL('peers/command.ts', import.meta.url));

const measure = (mode: Mode, prefix: readonly string[]): Promise<Outcome> =>
  bench({ ground: { work: values.work, mode, repositories }, cases, prefix, countGit: false });

function row(name: string, { graded, resolve, diffs }: Outcome): string[] {
  const each = resolve.wall / cases.length / median(diffs);
  return [...summary(name, graded), `${each.toFixed(2)} ×`];
}

const rows = [[...heads, 'time a place']];
for (const [name, method] of peers) {
  rows.push(row(name, await measure('git', [process.execPath, command, method])));
  process.stderr.write(`${name}\n`);
}
if (positionals.length) {
  rows.push(row('this engine, no git', await measure('nogit', positionals)));
  rows.push(row('this engine, git', await measure('git', positionals)));
}
process.stdout.write(`${tableOf(rows)}\n`);
