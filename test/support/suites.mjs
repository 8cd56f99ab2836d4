import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './ending.mjs';
import { inRoot, node20, node24, root } from './paths.mjs';
import { run } from './run.mjs';

const coverage = inRoot('coverage', 'raw');

/**
 * One mocha run over test/<pattern>; resolves to its counts. A run that leaves none has crashed. `apart` shows its
 * lines when it has ended: another runs beside it.
 */
async function mocha(
  pattern,
  { args = [], env = {}, options = [], isWanted = () => true, apart = false } = {},
) {
  const results = join(temporaryFolder('results'), 'results.json');
  const files = globSync(`test/${pattern}.test.ts`, { cwd: root }).filter(isWanted).sort();
  if (files.length === 0) throw new Error(`No file matches test/${pattern}.test.ts.`);
  const mochaArgs = ['--config', '.config/mocha.json', ...options, ...args, ...files];
  const { code, output } = await run(
    node24,
    [inRoot('node_modules', 'mocha', 'bin', 'mocha.js'), ...mochaArgs],
    {
      env: {
        ...process.env,
        FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
        ...env,
        LISTEN_FIRST_TEST_RESULTS: results,
      },
      quiet: apart,
    },
  );
  if (apart) console.log(`\n-- ${pattern}\n${output}`);
  return { ...JSON.parse(readFileSync(results, 'utf8')), code };
}

async function host(trust) {
  const { runHostSuite } = await import('./hostSuite.mjs');
  return runHostSuite({ trust, coverage });
}

const inWorkbench = ['--require', 'test/support/uiHooks.mjs', '--timeout', '120000'];
const withNode = (node, options) => mocha('cli/**/*', { ...options, env: { LISTEN_FIRST_NODE: node } });

/** Most of their time they wait for the disk: they run beside the others, each in a process of its own. */
const inRoom = (room, file) => file.replaceAll('\\', '/').startsWith(`test/unit/${room}/`);
const isOnDisk = file => inRoom('cli', file) || inRoom('storage', file);
/** Several windows and whole calls take minutes: they run with full counts only. */
const isLong = file => /(?:longCall|neverLostBoxes|stores|windows)\.test\.ts$/.test(file);
const isWantedInWorkbench = file => process.env.LISTEN_FIRST_COUNTS === 'full' || !isLong(file);
const measured = { NODE_V8_COVERAGE: coverage };

/** In the order they run: the quick ones first. Each takes mocha's arguments, and whether it shows its lines at the end. */
export const suites = {
  unit: given => mocha('unit/**/*', { ...given, isWanted: file => !isOnDisk(file), env: measured }),
  'unit, storage': given => mocha('unit/storage/**/*', { ...given, env: measured }),
  'unit, command line': given => mocha('unit/cli/*', { ...given, env: measured }),
  house: given => mocha('house/**/*', given),
  cli: given => withNode(node24, given),
  'cli on Node 20': given => withNode(node20, given),
  'host, trusted': () => host('trusted'),
  'host, restricted': () => host('restricted'),
  ui: given => mocha('ui/**/*', { ...given, options: inWorkbench, isWanted: isWantedInWorkbench }),
};

/** The files whose counts can be turned up; the others would only run once more. */
export const counted = {
  unit: () => mocha('unit/**/*', { isWanted: file => /tries\(/.test(readFileSync(inRoot(file), 'utf8')) }),
  cli: () => withNode(node24, { args: ['--grep', 'eight writers'] }),
  ui: () => mocha('ui/**/*', { options: inWorkbench, isWanted: isLong }),
};

/** The packaged extension as a person has it: installed, no development path. */
export const smoke = extensions =>
  mocha('ui/noCall', {
    options: [...inWorkbench, '--grep', 'says what to do|takes a call'],
    env: { LISTEN_FIRST_TEST_EXTENSIONS: extensions },
  });

export function forgetCoverage() {
  rmSync(coverage, { recursive: true, force: true });
}
