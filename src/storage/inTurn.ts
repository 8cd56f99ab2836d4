export type Turns = <R>(work: () => R | Promise<R>) => Promise<R>;

/** Runs what it is given one after the other, whether the earlier ones failed or not. */
export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const next = last.then(
      () => work(),
      () => work(),
    );
    last = next;
    return next;
  };
}

/** The same function, never running twice at once: later calls wait for the earlier ones, failed or not. */
export function inTurn<A extends unknown[], R>(run: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
  const turn = turns();
  return (...args) => turn(() => run(...args));
}
