import { dayOf } from '../../domain/day.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { Ports, Row } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { readUpdates, type Update } from '../../domain/records/update.ts';
import { sentence } from '../../domain/sentence.ts';
import { conversationLog } from '../../text/log/conversationLog.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { type Opened, openConversation } from '../conversations/openConversation.ts';
import { exportDates } from './exportDates.ts';
import type { ExportWish } from './exportWish.ts';

type Source = Pick<Ports, 'store'>;

function isWanted(row: Row, { conversation, customer, from, to }: ExportWish): boolean {
  const day = dayOf(row.started);
  const fits = (wanted: string | undefined, actual: string | undefined) =>
    wanted === undefined || wanted === actual;
  return (
    fits(conversation, row.id) &&
    fits(customer, row.customer) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

async function wantedRows(source: Source, wish: ExportWish): Promise<Row[]> {
  const { conversation, customer } = wish;
  const shown =
    conversation === undefined
      ? undefined
      : (await openConversation(source.store, conversation)).conversation.id;
  if (customer !== undefined) await requireCustomer(source, customer);
  const { conversations } = await source.store.listing();
  return conversations.filter(row => isWanted(row, { ...wish, conversation: shown })).reverse();
}

const nothingFits = () =>
  new Problem('not found', sentence('No conversation fits. List them with: listen-first conversation list'));

const authorOf = ({ conversation, entities }: Opened) =>
  entities.find(one => one.entity === 'conversation' && one.id === conversation.id)?.made?.author;

/** What each customer got, read once. */
function updatesOf({ store }: Source): (customer: string | undefined) => Promise<readonly Update[]> {
  const known = new Map<string, Promise<readonly Update[]>>();
  return async customer => {
    if (customer === undefined) return [];
    const updates = known.get(customer) ?? store.entities(containerOf.customer(customer)).then(readUpdates);
    known.set(customer, updates);
    return updates;
  };
}

/**
 * The Markdown of every conversation asked for, oldest first, and of what was agreed outside them.
 * @throws Problem 'not found' when there is none
 */
export async function exportLog(source: Source, wish: ExportWish): Promise<string> {
  const rows = await wantedRows(source, wish);
  const { customers } = await source.store.listing();
  const names = new Map(customers.map(one => [one.id, one.name]));
  const updates = updatesOf(source);
  const { audience, today } = wish;
  const texts: string[] = [];
  for (const { id } of rows) {
    const opened = await openConversation(source.store, id);
    const { conversation } = opened;
    const customer = conversation.customer && (names.get(conversation.customer) ?? conversation.customer);
    const ours = { author: authorOf(opened), updates: await updates(conversation.customer) };
    texts.push(conversationLog({ conversation, customer, audience, today, ...ours }));
  }
  texts.push(...(await exportDates(source, wish)));
  if (texts.length === 0) throw nothingFits();
  return texts.join('\n');
}
