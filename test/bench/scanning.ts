import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { findProgram } from '../../src/storage/scan/findProgram.ts';
import { tagScanner } from '../../src/storage/scan/tagScanner.ts';
import { readTags } from '../../src/tags/readTags.ts';
import { root } from '../house/repository.ts';
import { temporaryFolder } from '../support/ending.mjs';
import { step } from '../support/steps.mjs';
import { ripgrepHere } from '../unit/storage/scan/trees.ts';
import { inTurn, median, timeOf } from './measure.ts';
import { amountRow, milliseconds, type Row, ratioRow } from './rows.ts';

const many = 80_000;
const few = 4_000;
const nano = 1e6;
const worker = new URL('../../src/storage/scan/scanWorker.ts', import.meta.url);
const commandLine = join(root, 'dist', 'cli.js');

const pattern = '\\bTEMP\\(\\s*(?:(?:until|for|ref|owner)\\s*=|\\d{4}-)';
/** The call that Todo Tree makes, with the words it comes with. */
const likeTodoTree = [
  ...[
    '--no-messages',
    '--vimgrep',
    '-H',
    '--column',
    '--line-number',
    '--color',
    'never',
    '--max-columns=1000',
  ],
  ...['--no-config', '-g', '!**/node_modules/*/**'],
  ...['-e', '(//|#|<!--|;|/\\*|^|^[ \\t]*(-|\\d+.))\\s*(BUG|HACK|FIXME|TODO|XXX|\\[ \\]|\\[x\\])'],
];

const tag = '// TEMP(until=2026-09-30,ref=lf-abcde): a reason to wait\n';

/** Source of some length, which looks like code. */
const source = (number: number, bytes: number) =>
  `/* file ${number} */\nint compute_${number}(const char *text, int size) { return text[0] == 'x' ? size : 0; }\n`
    .repeat(Math.ceil(bytes / 100))
    .slice(0, bytes);

/** A repository of so many files, every 400th of them with a tag. */
function treeOf(count: number): string {
  const folder = temporaryFolder('tree');
  for (let number = 0; number < count; number += 1) {
    const inside = join(folder, `part${number % 97}`, `sub${number % 11}`);
    if (number < 97 * 11) mkdirSync(inside, { recursive: true });
    const text = source(number, 1_000 + ((number * 7919) % 6_000));
    writeFileSync(join(inside, `${number}.c`), number % 400 === 0 ? `${text}\n${tag}` : text);
  }
  spawnSync('git', ['init', '-q', '.'], { cwd: folder });
  spawnSync('git', ['add', '-A'], { cwd: folder });
  return folder;
}

/** Processor seconds of all children so far, where the system says so. */
function childSeconds(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const [, after = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
  const fields = after.split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

interface Works {
  readonly folder: string;
  readonly rg: string;
  readonly rounds: number;
}

const ran = (program: string, words: readonly string[]) => () =>
  spawnSync(program, words, { stdio: 'ignore', maxBuffer: 1e9 });
const scan = (engine: string, { folder, rg }: Works) =>
  ran(process.execPath, [commandLine, 'tags', 'scan', '--json', '--engine', engine, '--rg', rg, folder]);

interface Compared {
  readonly wall: number;
  readonly processor: number;
  readonly milliseconds: number;
}

/** Each of some works against the bare search, in turn. */
async function compared(
  works: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Promise<Record<string, Compared>> {
  const seconds: Record<string, number> = {};
  const counting = Object.fromEntries(
    Object.entries(works).map(([name, work]) => [
      name,
      () => {
        const before = childSeconds();
        work();
        seconds[name] = (seconds[name] ?? 0) + childSeconds() - before;
      },
    ]),
  );
  const times = await inTurn(rounds, counting);
  const raw = median(times['raw'] ?? []);
  return Object.fromEntries(
    Object.keys(works).map(name => {
      const own = median(times[name] ?? []);
      const processor = (seconds[name] ?? 0) / (seconds['raw'] ?? Number.NaN);
      return [name, { wall: own / raw, processor, milliseconds: own }];
    }),
  );
}

const yardstick = 'a bare search with rg';

function row(what: string, limit: number, { wall, processor, milliseconds: own }: Compared): Row {
  const detail = `${milliseconds(own)}, processor ${processor.toFixed(1)} ×`;
  return ratioRow({ what, value: wall, limit, yardstick, detail });
}

const aside = (what: string, found: Compared | undefined): Row => ({
  what,
  budget: '',
  measured: found
    ? `${found.wall.toFixed(1)} × (${milliseconds(found.milliseconds)}, processor ${found.processor.toFixed(1)} ×)`
    : 'not here',
});

async function treeRows(works: Works, count: string): Promise<Row[]> {
  const { folder, rg, rounds } = works;
  const leasot = findProgram('leasot', process.env);
  const found = await compared(
    {
      raw: ran(rg, [
        '--no-config',
        '--hidden',
        '-g',
        '!.git',
        '--no-require-git',
        '-l',
        '-e',
        pattern,
        folder,
      ]),
      rg: scan('rg', works),
      git: scan('git', works),
      node: ran(process.execPath, ['-e', '0']),
      todoTree: ran(rg, [...likeTodoTree, folder]),
      ...(leasot && { leasot: ran(leasot, ['-x', `${folder}/**/*.c`]) }),
    },
    rounds,
  );
  const { rg: withRg, git, node, todoTree } = found;
  if (!withRg || !git) return [];
  const isSmall = count.startsWith('4');
  return [
    row(`tag scan of ${count} files with rg`, isSmall ? 1.6 : 1.35, withRg),
    row(`tag scan of ${count} files without`, isSmall ? 1.6 : 1.8, git),
    aside('starting Node, before it does anything', node),
    aside(`a call like Todo Tree's, ${count} files`, todoTree),
    aside(`leasot, ${count} files`, found['leasot']),
  ];
}

async function oneFile(): Promise<Row> {
  const text = `${source(1, 250_000)}\n${tag}`;
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) times.push(await timeOf(() => readTags('a.c', text)));
  return amountRow({ what: 'tags of one file of 250 kB', value: median(times), limit: 1, unit: 'ms' });
}

/** How long the thread that asks is held while another one scans. */
async function holdRow(folder: string): Promise<Row> {
  const scanner = tagScanner(worker);
  await scanner.text('a.ts', '');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const scan = await scanner.tree({ folder, engines: ['git'] });
  delay.disable();
  await scanner.close();
  const detail = `${scan?.tags.length} tags in ${scan?.scanned} files`;
  return amountRow({
    what: 'longest hold of the event loop: a scan',
    value: delay.max / nano,
    limit: 50,
    unit: 'ms',
    detail,
  });
}

/** Measured on a tree of one's own, or on the one that LISTEN_FIRST_TREE names: the Linux source serves. */
export async function scanningRows(): Promise<Row[]> {
  const rg = ripgrepHere();
  if (rg === undefined) throw new Error('there is no ripgrep to compare with');
  if (!existsSync(commandLine)) throw new Error('dist/cli.js is missing: npm run build');
  const large =
    process.env['LISTEN_FIRST_TREE'] ?? (await step('making a tree', () => Promise.resolve(treeOf(many))));
  const small = treeOf(few);
  return [
    ...(await step('scanning many files', () => treeRows({ folder: large, rg, rounds: 5 }, '80,000'))),
    ...(await step('scanning few files', () => treeRows({ folder: small, rg, rounds: 9 }, '4,000'))),
    await oneFile(),
    await holdRow(large),
  ];
}
