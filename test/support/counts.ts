/** How often a property is tried: a few times at hand, many times in the long run. */
export function tries(few: number, many: number): number {
  return process.env['LISTEN_FIRST_COUNTS'] === 'full' ? many : few;
}

/** Call it in a describe: the full counts take as long as they take. */
export function takeTime(): void {
  beforeEach(function () {
    this.currentTest?.timeout(900_000);
  });
}
