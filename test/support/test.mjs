/** `test.mjs [unit|house|cli|host|ui …] [mocha arguments]`: builds, runs the suites, ends with one total line. */
import { build } from './build.mjs';
import { printCoverage } from './coverage.mjs';
import { main } from './steps.mjs';
import { forgetCoverage, suites } from './suites.mjs';
import { conclude, count } from './total.mjs';

function chosen(words) {
  const names = Object.keys(suites);
  return words.length === 0 ? names : names.filter(name => words.includes(name.split(/\W/)[0]));
}

await main(async () => {
  const words = process.argv.slice(2);
  const split = words.findIndex(word => word.startsWith('-'));
  const names = chosen(split < 0 ? words : words.slice(0, split));
  const args = split < 0 ? [] : words.slice(split);
  forgetCoverage();
  await build('--maps');
  const inLane = async lane => {
    const results = [];
    for (const name of lane) results.push(await count(name, () => suites[name](args)));
    return results;
  };
  // A window mostly waits: what needs none runs beside it.
  const windows = names.filter(name => /^(?:host|ui)/.test(name));
  const others = names.filter(name => !windows.includes(name));
  const results = (await Promise.all([inLane(others), inLane(windows)])).flat();
  if (names.includes('host, trusted')) await printCoverage();
  return conclude(results);
});
