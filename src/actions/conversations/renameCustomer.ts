import { containerOf, edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { requireCustomer, requireName } from './addCustomer.ts';

export interface Renaming {
  readonly customer: string;
  readonly name: string;
}

/** Gives a customer another name; the id stays. @throws Problem 'not found' or 'bad input' */
export async function renameCustomer(ports: Ports, { customer: id, name }: Renaming): Promise<void> {
  const { store } = ports;
  const wish = requireName(name);
  if ((await requireCustomer(ports, id)).name === wish) return;
  const record = await store.entity(containerOf.customer(id), 'customer', id);
  if (record) await store.write(edit(record, { name: wish }));
}
