import type { Catalogue } from '../../domain/log/storeFiles.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { type Pointer, pointerPart, pointersIn } from '../../domain/records/pointers.ts';
import { rests } from '../log/rest.ts';

type Known = Pick<Catalogue, 'rows' | 'customers' | 'pointers'>;

function customerOf({ rows, customers }: Known, conversation: string): Customer | undefined {
  const customer = Object.hasOwn(rows, conversation) ? rows[conversation]?.customer : undefined;
  return customer !== undefined && Object.hasOwn(customers, customer) ? customers[customer] : undefined;
}

export interface Wanted {
  /** Stands in the path; empty for all. */
  readonly part: string;
  /** Whether a customer moved to another store: here only what is mine is still of this store. */
  readonly hasMoved: (customer: Customer) => boolean;
}

/** What points at code, without reading any conversation. */
export async function findPointers(known: Known, { part, hasMoved }: Wanted): Promise<readonly Pointer[]> {
  const wanted = pointerPart(part);
  const found: Pointer[] = [];
  const rest = rests();
  for (const [conversation, text] of Object.entries(known.pointers)) {
    if (!text.includes(wanted)) continue;
    const customer = customerOf(known, conversation);
    const all = pointersIn(text, conversation);
    const here = customer && hasMoved(customer) ? all.filter(one => one.isMine) : all;
    for (const one of here) found.push(one);
    await rest();
  }
  return found;
}
