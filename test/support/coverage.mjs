import { existsSync } from 'node:fs';
import { inRoot, node24 } from './paths.mjs';
import { run } from './run.mjs';

const raw = inRoot('coverage', 'raw');

/** Unit and host runs left their counts in one folder: a table of src/, the pages and roots of which run elsewhere. */
export async function printCoverage() {
  if (!existsSync(raw)) return;
  console.log('\n== coverage of the unit and host runs');
  const args = ['report', '--temp-directory', raw, '--exclude-after-remap', '--reporter', 'text'];
  const rooms = ['--all', '--src', 'src', '--include', 'src/**', '--exclude', 'src/webview/**'];
  await run(node24, [inRoot('node_modules', 'c8', 'bin', 'c8.js'), ...args, ...rooms]);
}
