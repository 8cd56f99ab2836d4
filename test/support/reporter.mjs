import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** The usual list of tests, and its counts in a file for whoever started the suite. */
export default class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.LISTEN_FIRST_TEST_RESULTS;
    if (!file) return;
    runner.once('end', () => {
      const { passes, failures } = runner.stats;
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}
