import { deepEqual, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exists, filesUnder, importsOf, linesOf, root } from './repository.ts';

interface Measured {
  readonly where: string;
  readonly name: string;
  readonly size: number;
}

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

const sources = filesUnder('src', '.ts');
const enoughToCompare = 20;

const measureAll = {
  categories: { correctness: 'off' },
  rules: {
    'eslint/max-lines-per-function': ['error', { max: 0, skipBlankLines: true, skipComments: true }],
    'eslint/max-params': ['error', 0],
  },
};

/** With a limit of zero the linter names every function and its size: a measure without a parser of our own. */
function findings(): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), 'sizes-'));
  try {
    const config = join(folder, 'oxlint.json');
    writeFileSync(config, JSON.stringify(measureAll));
    const command = [join(root, 'node_modules/oxlint/bin/oxlint'), '-c', config, '-f', 'json', 'src'];
    const { stdout } = spawnSync(process.execPath, command, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1e9,
    });
    return (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measured(all: readonly Finding[], rule: string): Measured[] {
  return all
    .filter(one => one.code === `eslint(${rule})`)
    .map(one => ({
      where: `${one.filename}:${one.labels[0]?.span.line}`,
      name: /`([^`]+)`|'([^']+)'/.exec(one.message)?.[0] ?? 'anonymous',
      size: Number(/\((\d+)\)/.exec(one.message)?.[1]),
    }));
}

const tooLarge = (all: readonly Measured[], limit: number): string[] =>
  all.filter(one => !(one.size <= limit)).map(one => `${one.where} ${one.name}: ${one.size}`);

const median = (sizes: readonly number[]): number =>
  [...sizes].sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;

const linesIn = (folder: string): number =>
  filesUnder(folder, '.ts').reduce((sum, path) => sum + linesOf(path), 0);

/** Types cost nothing when the code runs, so only files whose values are used count. */
const valueFilesOf = (path: string): Set<string> =>
  new Set(importsOf(path).flatMap(one => (one.typesOnly ? [] : (one.file ?? []))));

describe('the sizes', () => {
  const files = sources.map(path => ({ where: path, name: 'lines', size: linesOf(path) }));
  let functions: Measured[] = [];
  let parameters: Measured[] = [];

  before(() => {
    const all = findings();
    functions = measured(all, 'max-lines-per-function');
    parameters = measured(all, 'max-params');
  });

  it('no file is longer than 250 lines', () => deepEqual(tooLarge(files, 250), []));

  it('the root of the extension stays within 40 lines', () => {
    const extension = files.filter(one => one.where === 'src/extension.ts');
    deepEqual(tooLarge(extension, 40), []);
  });

  it('half of the files have fewer than 70 lines', () => {
    if (files.length > enoughToCompare) ok(median(files.map(one => one.size)) < 70);
  });

  it('no function is longer than 40 lines', () => deepEqual(tooLarge(functions, 40), []));

  it('half of the functions have fewer than 8 lines', () => {
    ok(functions.length > 0 && median(functions.map(one => one.size)) < 8);
  });

  it('no function takes more than three parameters', () => {
    deepEqual(tooLarge(parameters, 3), []);
  });

  it('no file but the roots and the tables leans on more than ten others', () => {
    const tables = ['src/host/commands.ts', 'src/host/useCases.ts', 'src/cli/program.ts'];
    const roots = ['src/extension.ts', 'src/cli.ts', 'src/host/lazy/desk.ts', ...tables];
    const leaning = sources
      .filter(path => !roots.includes(path))
      .map(path => ({
        where: path,
        name: 'files',
        size: valueFilesOf(path).size,
      }));
    deepEqual(tooLarge(leaning, 10), []);
  });

  for (const room of ['domain', 'text', 'actions'].filter(name => exists(`src/${name}`))) {
    it(`${room} has at least as many lines of tests as of source`, () => {
      const missing = linesIn(`src/${room}`) - linesIn(`test/unit/${room}`);
      ok(missing <= 0, `test/unit/${room} lacks ${missing} lines`);
    });
  }
});
