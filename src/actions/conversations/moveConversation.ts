import { containerOf, edit } from '../../domain/log/changes.ts';
import type { NamedStore, StorePorts } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { requireCustomer } from './addCustomer.ts';
import { ownRecord, recordOf } from './openConversation.ts';
import { requireTalk } from './requireTalk.ts';

export interface Moving {
  readonly conversation: string;
  readonly customer: string;
}

export interface Moved {
  /** Of one that was merged, that of the one which shows it. */
  readonly conversation: string;
  /** With whom it was before. */
  readonly from: string | undefined;
}

/** The store in which a customer or conversation lives; undefined where it is nowhere. */
export async function homeOf(
  stores: readonly NamedStore[],
  container: string,
): Promise<NamedStore | undefined> {
  for (const store of stores) if (await store.holds(container)) return store;
  return undefined;
}

/** Other people read the other store: who moves there is decided for the customer, not for one conversation. */
async function requireSameStore({ stores }: StorePorts, { conversation, customer }: Moving): Promise<void> {
  const here = await homeOf(stores, containerOf.conversation(conversation));
  const there = await homeOf(stores, containerOf.customer(customer));
  if (here === there || !here || !there) return;
  throw new Problem(
    'bad input',
    sentence(
      'This conversation is in the store "{0}" and the customer "{2}" in "{1}". Bring them together first: listen-first store move --customer {2} --to {0}',
      here.name,
      there.name,
      customer,
    ),
  );
}

/**
 * Gives a conversation to another customer, with everything in it. Updates that were sent stay with whom they were sent to.
 * @throws Problem 'not found', or 'bad input' for the Inbox and where that customer lives in another store
 */
export async function moveConversation(
  ports: StorePorts,
  { conversation, customer }: Moving,
): Promise<Moved> {
  const opened = await requireTalk(ports.store, conversation);
  const { id, customer: from } = opened.conversation;
  await requireCustomer(ports, customer);
  if (from === customer) return { conversation: id, from };
  await requireSameStore(ports, { conversation: id, customer });
  // Those that it shows go along, also where they will stand by themselves again.
  for (const one of opened.conversation.merged ?? [])
    await ports.store.write(edit(recordOf(opened, 'conversation', one.id), { customer }));
  await ports.store.write(edit(ownRecord(opened), { customer }));
  return { conversation: id, from };
}
