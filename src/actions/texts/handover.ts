import { identifierFrom } from '../../domain/identifier.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { StorePorts } from '../../domain/ports.ts';
import { handover as handoverText, type KeptIn } from '../../text/sheets/handover.ts';
import { customerHistory, type HistoryWish } from './customerHistory.ts';

export interface Handover {
  /** For the file, without ending. */
  readonly name: string;
  readonly text: string;
}

async function storesOf({ stores }: Pick<StorePorts, 'stores'>, customer: string): Promise<KeptIn[]> {
  const holds = await Promise.all(stores.map(one => one.holds(containerOf.customer(customer))));
  return stores.flatMap(({ name, isShared }, at) => (holds[at] ? [{ name, isShared }] : []));
}

/** What a colleague has to know who takes over a customer, as Markdown. @throws Problem 'not found' */
export async function handover(
  ports: Pick<StorePorts, 'store' | 'stores'>,
  wish: HistoryWish,
): Promise<Handover> {
  const history = await customerHistory(ports.store, wish);
  const { id, name } = history.customer;
  return {
    name: `${identifierFrom(name) ?? id}-${wish.today}-handover`,
    text: handoverText({ ...history, stores: await storesOf(ports, id) }),
  };
}
