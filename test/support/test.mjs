/**
 * `test.mjs [unit|house|cli|host|ui …] [-- mocha arguments]`: builds, runs the suites and ends with one line,
 * `N passed, N failed`. A suite that crashes or runs nothing is a failure of its own.
 */
import { printCoverage } from './coverage.mjs';
import { node24 } from './paths.mjs';
import { run } from './run.mjs';
import { main } from './steps.mjs';
import { forgetCoverage, suites } from './suites.mjs';

function chosen(words) {
  const names = Object.keys(suites);
  return words.length === 0 ? names : names.filter(name => words.includes(name.split(/\W/)[0]));
}

async function runSuite(name, args) {
  console.log(`\n== ${name}`);
  try {
    const { passed, failed, code } = await suites[name](args);
    const crashed = failed === 0 && (code !== 0 || passed === 0);
    if (crashed) console.error(`${name}: ended with ${code} after ${passed} passed.`);
    return { passed, failed: crashed ? 1 : failed };
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    return { passed: 0, failed: 1 };
  }
}

async function build() {
  const { code } = await run(node24, ['esbuild.config.mjs', '--maps']);
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

await main(async () => {
  const words = process.argv.slice(2);
  const split = words.findIndex(word => word.startsWith('-'));
  const names = chosen(split < 0 ? words : words.slice(0, split));
  const args = split < 0 ? [] : words.slice(split).filter(word => word !== '--');
  forgetCoverage();
  const results = [await build()];
  for (const name of names) results.push(await runSuite(name, args));
  if (names.some(name => name.startsWith('host'))) await printCoverage();
  const sum = key => results.reduce((total, one) => total + one[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
});
