/** `npm run bench`: every file of test/bench in turn; each prints its own ratios. */
import { globSync } from 'node:fs';
import { build } from './build.mjs';
import { node24, root } from './paths.mjs';
import { mustRun } from './run.mjs';
import { main, step } from './steps.mjs';

await main(async () => {
  await build();
  for (const file of globSync('test/bench/*.bench.ts', { cwd: root }).sort()) {
    await step(file, () => mustRun(node24, ['--expose-gc', file]));
  }
});
