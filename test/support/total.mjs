/** Runs one suite and says what became of it. A suite that crashes or runs nothing is a failure of its own. */
export async function count(name, suite) {
  console.log(`\n== ${name}`);
  try {
    const { passed, failed, code } = await suite();
    const crashed = failed === 0 && (code !== 0 || passed === 0);
    if (crashed) console.error(`${name}: ended with ${code} after ${passed} passed.`);
    return { passed, failed: crashed ? 1 : failed };
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    return { passed: 0, failed: 1 };
  }
}

/** A check that is no mocha suite: passes when it does not throw. */
export function check(name, work) {
  return count(name, async () => {
    await work();
    return { passed: 1, failed: 0, code: 0 };
  });
}

/** The very last line of a run, and its exit code. */
export function conclude(results) {
  const sum = key => results.reduce((total, one) => total + one[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}
