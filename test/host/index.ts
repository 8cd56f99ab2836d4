import { takeCoverage } from 'node:v8';
import Mocha from 'mocha';
import CountingReporter from '../support/reporter.mjs';

/** The names of the test files beside this one, filled in by the build. */
declare const hostTests: readonly string[];

/** Where a window that is not trusted could differ: in what it reads of repositories, stores and its start. */
const differing: ReadonlySet<string> = new Set(['activation', 'places', 'stores']);

const { LISTEN_FIRST_TEST_TRUST: trust, LISTEN_FIRST_COUNTS: counts } = process.env;
const wanted =
  trust === 'restricted' && counts !== 'full' ? hostTests.filter(name => differing.has(name)) : hostTests;

/** What VS Code calls in its extension host; rejects when a test failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, forbidOnly: true, reporter: CountingReporter });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const name of wanted) require(`./${name}.test.ts`);
  const failures = await new Promise<number>(resolve => {
    mocha.run(resolve);
  });
  takeCoverage();
  if (failures > 0) throw new Error(`${failures} failed.`);
}
