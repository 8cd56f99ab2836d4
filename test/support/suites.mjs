import { readFileSync, rmSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './ending.mjs';
import { inRoot, node20, node24, root } from './paths.mjs';
import { run } from './run.mjs';

const coverage = inRoot('coverage', 'raw');

/** One mocha run; resolves to its counts. A run that left none has crashed. */
async function mocha(room, { args = [], env = {}, options = [] }) {
  const results = join(temporaryFolder('results'), 'results.json');
  const files = globSync(`test/${room}/**/*.test.ts`, { cwd: root });
  if (files.length === 0) throw new Error(`test/${room} holds no test.`);
  const mochaArgs = ['--config', '.config/mocha.json', ...options, ...args, ...files.sort()];
  const { code } = await run(node24, [inRoot('node_modules', 'mocha', 'bin', 'mocha.js'), ...mochaArgs], {
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...env, LISTEN_FIRST_TEST_RESULTS: results },
  });
  return { ...JSON.parse(readFileSync(results, 'utf8')), code };
}

async function host(trust) {
  const { runHostSuite } = await import('./hostSuite.mjs');
  return runHostSuite({ trust, coverage });
}

const uiHooks = ['--require', 'test/support/uiHooks.mjs', '--timeout', '120000'];

/** In the order they run: the quick ones first. */
export const suites = {
  unit: args => mocha('unit', { args, env: { NODE_V8_COVERAGE: coverage } }),
  house: args => mocha('house', { args }),
  cli: args => mocha('cli', { args, env: { LISTEN_FIRST_NODE: node24 } }),
  'cli on Node 20': args => mocha('cli', { args, env: { LISTEN_FIRST_NODE: node20 } }),
  'host, trusted': () => host('trusted'),
  'host, restricted': () => host('restricted'),
  ui: args => mocha('ui', { args, options: uiHooks }),
};

export function forgetCoverage() {
  rmSync(coverage, { recursive: true, force: true });
}
