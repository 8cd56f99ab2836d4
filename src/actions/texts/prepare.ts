import type { Ports } from '../../domain/ports.ts';
import { prepareSheet } from '../../text/sheets/prepareSheet.ts';
import { clocksOf, customerHistory, type HistoryWish } from './customerHistory.ts';

/** One screen on a customer to read before a call, as Markdown. @throws Problem 'not found' */
export async function prepare(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  wish: HistoryWish,
): Promise<string> {
  const history = await customerHistory(store, wish);
  const clocks = clocksOf(history.customer.timeZone, now(), wish.today);
  return prepareSheet({ ...history, clocks });
}
