import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one piece of work may hold the event loop. Milliseconds. */
const longest = 12;

/**
 * Long work calls it again and again: once it held the event loop for long enough, it lets everybody else run.
 * Awaiting what is there already would let nobody run.
 * @returns undefined while there is no need to wait
 */
export function rests(): () => Promise<void> | undefined {
  let began = performance.now();
  const rest = async () => {
    await nextTurn();
    began = performance.now();
  };
  return () => (performance.now() - began < longest ? undefined : rest());
}
