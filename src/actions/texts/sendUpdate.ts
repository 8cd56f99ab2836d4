import { type Day, type Instant, parseDay } from '../../domain/day.ts';
import { containerOf, creation } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { requireText } from '../../domain/records/entry.ts';
import { readUpdates, type Update } from '../../domain/records/update.ts';
import { sentence } from '../../domain/sentence.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { requireInstant } from '../conversations/startConversation.ts';
import { recordDates } from './recordDates.ts';
import { recordTold } from './recordTold.ts';

export interface SentText {
  readonly customer: string;
  /** The day it is dated. */
  readonly day: Day;
  readonly text: string;
  /** When it was drafted: what came later is news for the next one. */
  readonly made?: Instant | undefined;
}

function requireDay(day: string): Day {
  const known = parseDay(day);
  if (known) return known;
  throw new Problem('bad date', sentence('"{0}" is no day. Write it like 2026-11-27.', day));
}

/** What a customer got, the newest first. @throws Problem 'not found' for an unknown customer */
export async function listUpdates(source: Pick<Ports, 'store'>, customer: string): Promise<Update[]> {
  const { id } = await requireCustomer(source, customer);
  return readUpdates(await source.store.entities(containerOf.customer(id)));
}

async function keep(ports: Ports, customer: string, fields: Omit<Update, 'id'>): Promise<Update> {
  const sent = await listUpdates(ports, customer);
  const same = sent.find(one => one.text === fields.text);
  if (same) return same;
  const id = ports.newId();
  await ports.store.write(creation(containerOf.customer(customer), 'update', id)(fields));
  return { id, ...fields };
}

/**
 * Keeps the text a customer got as it was sent; from then on it never changes. The temporary code and the moved dates
 * it tells of are told, and the update they waited for until then is done.
 * @returns its id; the same text is a retry and keeps the one that is there
 * @throws Problem 'not found', 'bad date', 'empty' or 'too long'
 */
export async function sendUpdate(ports: Ports, { customer, day, text, made }: SentText): Promise<string> {
  const fields = {
    day: requireDay(day),
    text: requireText(text),
    sent: ports.now(),
    ...(made && { made: requireInstant(made, 'time') }),
  };
  const update = await keep(ports, customer, fields);
  const known = { customer: await requireCustomer(ports, customer), update };
  await recordTold(ports, known);
  await recordDates(ports, known);
  return update.id;
}
