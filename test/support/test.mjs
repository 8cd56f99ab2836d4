/** `test.mjs [unit|house|cli|host|ui …] [mocha arguments]`: builds, runs the suites, ends with one total line. */
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { printCoverage } from './coverage.mjs';
import { ensureServer } from './serverInstall.mjs';
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
  const inTurn = async (lane, apart) => {
    const results = [];
    for (const name of lane) results.push(await count(name, () => suites[name]({ args, apart })));
    return results;
  };
  // The first lane shows its lines as they come, the others when they have ended.
  const beside = async lanes => {
    const some = lanes.map(lane => lane.filter(name => names.includes(name))).filter(lane => lane.length > 0);
    return (await Promise.all(some.map((lane, at) => inTurn(lane, at > 0)))).flat();
  };
  const opensWindows = names.some(name => /^(?:host|ui)/.test(name));
  // Unpacking turns this process's temporary folder aside: nothing may start meanwhile.
  if (opensWindows) await ensureBrowser();
  const fetched = opensWindows && ensureServer().catch(() => {}); // whoever starts one asks again
  const results = await beside([
    ['unit'],
    ['unit, storage', 'cli on Node 20'],
    ['house', 'unit, command line', 'cli'],
  ]);
  await fetched;
  // What opens a window comes last: beside much computing it is too slow for a person's patience.
  results.push(...(await beside([['host, trusted', 'host, restricted'], ['ui']])));
  if (names.includes('host, trusted')) await printCoverage();
  return conclude(results);
});
