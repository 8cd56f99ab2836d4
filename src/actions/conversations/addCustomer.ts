import { identifierFrom, requireIdentifier } from '../../domain/identifier.ts';
import { containerOf, creation } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { sentence } from '../../domain/sentence.ts';

export interface CustomerRequest {
  readonly name: string;
  readonly id?: string | undefined;
}

const longestName = 200;

/** @throws Problem 'bad input' */
export function requireName(name: string): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= longestName) return trimmed;
  throw new Problem(
    'bad input',
    sentence("A customer's name has 1 to {0} characters. Type it again.", longestName),
  );
}

const sameName = (left: string, right: string) =>
  left.normalize('NFC').toLowerCase() === right.normalize('NFC').toLowerCase();

/** The id of a deleted customer stays taken: a second creation would be hidden with the first. */
async function freeId(name: string, { store, newId }: Ports): Promise<string> {
  const wish = identifierFrom(name);
  if (wish === undefined) return newId();
  return (await store.entity(containerOf.customer(wish), 'customer', wish)) ? newId() : wish;
}

/** The customer of that id or, without one, of that name; made when there is none. */
export async function addCustomer(ports: Ports, request: CustomerRequest): Promise<Customer> {
  const { store } = ports;
  const name = requireName(request.name);
  const { customers } = await store.listing();
  const known =
    request.id === undefined
      ? customers.find(one => sameName(one.name, name))
      : customers.find(one => one.id === request.id);
  if (known) return known;
  const id = request.id === undefined ? await freeId(name, ports) : requireIdentifier(request.id, 'customer');
  await store.write(creation(containerOf.customer(id), 'customer', id)({ name }));
  return { id, name };
}

/** @throws Problem 'not found' */
export async function requireCustomer({ store }: Pick<Ports, 'store'>, id: string): Promise<Customer> {
  const known = (await store.listing()).customers.find(one => one.id === id);
  if (known) return known;
  throw new Problem(
    'not found',
    sentence(
      'There is no customer "{0}" here. Add one with: listen-first customer add --id {0} --name NAME',
      id,
    ),
  );
}
