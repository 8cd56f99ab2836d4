import { belongingsOf, minesIn } from '../../domain/log/belongings.ts';
import { containerOf, edit } from '../../domain/log/changes.ts';
import type { Operation } from '../../domain/log/operation.ts';
import { entityKey } from '../../domain/log/purge.ts';
import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';

export interface Move {
  readonly customer: string;
  /** The name of the store to live in from now on. */
  readonly to: string;
}

interface Way {
  readonly source: NamedStore;
  readonly target: NamedStore;
  readonly customer: string;
}

/** @throws Problem 'not found' */
export function requireStore(stores: readonly NamedStore[], name: string): NamedStore {
  const known = stores.find(one => one.name === name);
  if (known) return known;
  const names = stores.map(one => one.name).join(', ');
  throw new Problem('not found', sentence('There is no store "{0}" here. These are: {1}.', name, names));
}

/** Where a customer went is a matter of each store by itself. */
const saysWhere = ({ e, f }: Operation) => e === 'customer' && f !== undefined && 'movedTo' in f;

async function linesOfConversation(source: NamedStore, id: string): Promise<Operation[]> {
  const container = containerOf.conversation(id);
  const entities = await source.entities(container);
  const mine = new Set(minesIn(entities));
  const going = belongingsOf(id, entities).filter(one => !mine.has(one));
  const keys = new Set(going.map(one => `${one.entity}/${one.id}`));
  return (await source.operations(container)).filter(one => keys.has(entityKey(one)));
}

/** Everything of a customer that others may see. */
async function linesOf({ source, customer }: Way): Promise<Map<string, readonly Operation[]>> {
  const container = containerOf.customer(customer);
  const own = (await source.operations(container)).filter(one => !saysWhere(one));
  const lines = new Map<string, readonly Operation[]>([[container, own]]);
  for (const id of await source.conversationsWith(customer)) {
    lines.set(containerOf.conversation(id), await linesOfConversation(source, id));
  }
  return lines;
}

/** @returns how many lines the target did not have yet */
async function copyMissing(way: Way): Promise<number> {
  let copied = 0;
  for (const [container, lines] of await linesOf(way)) {
    const there = new Set((await way.target.operations(container)).map(one => one.i));
    const missing = lines.filter(one => !there.has(one.i));
    await way.target.append(missing);
    copied += missing.length;
  }
  return copied;
}

async function sayWhere(store: NamedStore, customer: string, movedTo: string): Promise<void> {
  const record = await store.entity(containerOf.customer(customer), 'customer', customer);
  if (record) await store.write(edit(record, { movedTo }));
}

/**
 * Lets a customer live in another store, with every conversation; what is only mine stays private.
 * A second try goes on where the first one stopped.
 * @returns how many lines were copied
 * @throws Problem 'not found'
 */
export async function moveCustomer(ports: StorePorts, { customer, to }: Move): Promise<number> {
  const target = requireStore(ports.stores, to);
  await requireCustomer(ports, customer);
  const container = containerOf.customer(customer);
  const sources: NamedStore[] = [];
  for (const store of ports.stores) {
    if (store !== target && (await store.holds(container))) sources.push(store);
  }
  let copied = 0;
  for (const source of sources) {
    copied += await copyMissing({ source, target, customer });
    // A customer that comes back was sent away from here before.
    await sayWhere(target, customer, target.id);
    await sayWhere(source, customer, target.id);
  }
  return copied;
}

/** Carries on what came into a store after its customer moved away from there. @returns how many lines */
export async function forwardMoved({ stores }: Pick<StorePorts, 'stores'>): Promise<number> {
  let copied = 0;
  for (const source of stores) {
    for (const { customer, store } of await source.movedAway()) {
      const target = stores.find(one => one.id === store);
      if (target) copied += await copyMissing({ source, target, customer });
    }
  }
  return copied;
}
