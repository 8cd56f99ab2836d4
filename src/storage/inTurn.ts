/** The same function, never running twice at once: later calls wait for the earlier ones, failed or not. */
export function inTurn<A extends unknown[], R>(run: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const next = last.then(() => run(...args), () => run(...args));
    last = next;
    return next;
  };
}
