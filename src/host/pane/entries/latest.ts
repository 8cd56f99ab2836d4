export interface Latest {
  /** Resolves when a run that began after this call is done; calls that wait share one run. */
  readonly ask: () => Promise<void>;
  /** Resolves when nothing runs or waits. */
  readonly settled: () => Promise<void>;
}

/** Of many calls while it runs, only one follows: what is shown is the newest anyway. */
export function latest(run: () => Promise<void>): Latest {
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;
  const ask = () => {
    waiting ??= last.then(() => {
      waiting = undefined;
      return run();
    });
    last = waiting.catch(() => undefined);
    return waiting;
  };
  return { ask, settled: () => last };
}
