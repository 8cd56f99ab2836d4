import { median } from './measure.ts';
import { amountRow, type Row } from './rows.ts';

/** Milliseconds of this thread alone: other programs take time, not these. */
function busy(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The longest that nobody else could run while the work was done. Milliseconds. */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [busy(), 0];
  const look = () => {
    const now = busy();
    [longest, last] = [Math.max(longest, now - last), now];
    next = setImmediate(look);
  };
  let next = setImmediate(look);
  await work();
  clearImmediate(next);
  return Math.max(longest, busy() - last);
}

/** @param holds milliseconds, one for each run */
export function holdRow(what: string, holds: readonly number[]): Row {
  const value = median(holds);
  return amountRow({ what: `longest hold of the event loop: ${what}`, value, limit: 50, unit: 'ms' });
}

/** The same of a work that is run three times. */
export async function measureHold(what: string, work: () => Promise<unknown>): Promise<Row> {
  return holdRow(what, [await longestHold(work), await longestHold(work), await longestHold(work)]);
}
