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
  const inTurn = async some => {
    const results = [];
    for (const name of some) results.push(await count(name, () => suites[name](args)));
    return results;
  };
  // What opens a window is alone on the machine: beside others it is too slow for a person's patience.
  const windows = names.filter(name => /^(?:host|ui)/.test(name));
  const lanes = [['unit'], ['unit, storage', 'cli on Node 20'], ['house', 'unit, command line', 'cli']].map(
    lane => lane.filter(name => names.includes(name)),
  );
  const results = (await Promise.all(lanes.map(inTurn))).flat();
  results.push(...(await inTurn(windows)));
  if (names.includes('host, trusted')) await printCoverage();
  return conclude(results);
});
