import { node24 } from './paths.mjs';
import { run } from './run.mjs';
import { Advice } from './steps.mjs';

/** Bundles everything into dist/; with '--maps' the bundles can be traced back to the sources. */
export async function build(...options) {
  const { code } = await run(node24, ['esbuild.config.mjs', ...options]);
  if (code !== 0) throw new Advice('The build failed. Next: mend what is named above.');
}
