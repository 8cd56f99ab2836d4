import { isInstant } from '../../domain/day.ts';
import { requireIdentifier } from '../../domain/identifier.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { type Channel, channels, inbox } from '../../domain/records/channel.ts';
import { firstFields } from '../../domain/records/checklists/held.ts';
import type { AnyTemplate } from '../../domain/records/checklists/templates.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { sentence } from '../../domain/sentence.ts';
import { requireCustomer } from './addCustomer.ts';
import { creationIn } from './openConversation.ts';

export interface ConversationRequest {
  readonly customer: string;
  readonly id?: string | undefined;
  readonly channel?: string | undefined;
  readonly title?: string | undefined;
  readonly at?: string | undefined;
  readonly end?: string | undefined;
  readonly tickets?: readonly string[] | undefined;
  readonly speakers?: readonly string[] | undefined;
  /** The checklist it is held by; the one of support calls, unless given. */
  readonly template?: AnyTemplate | undefined;
}

export function requireInstant(text: string, what: string): string {
  if (isInstant(text)) return text;
  throw new Problem(
    'bad date',
    sentence('"{0}" is no {1}. Write it like 2026-11-21T10:30:00+01:00.', text, what),
  );
}

export const requireChannel = (text: string): Channel => requireWord(channels, text, 'channel');

export function requireEnd(end: string, started: string): string {
  if (Date.parse(requireInstant(end, 'end')) >= Date.parse(started)) return end;
  throw new Problem(
    'bad date',
    sentence('The end {0} is before the start {1}. Check both times.', end, started),
  );
}

/** A second creation would be hidden with the first. */
const taken = (id: string) =>
  new Problem(
    'bad id',
    sentence('The conversation "{0}" was deleted, and its id stays taken. Take another id.', id),
  );

/** @returns the conversation's id; a known id is left as it is, so that a retry is harmless */
export async function startConversation(ports: Ports, request: ConversationRequest): Promise<string> {
  const { store, now, newId } = ports;
  const id = request.id === undefined ? newId() : requireIdentifier(request.id, 'conversation');
  if (id === inbox) throw new Problem('bad id', sentence('"{0}" is the Inbox. Take another id.', inbox));
  const started = request.at === undefined ? now() : requireInstant(request.at, 'start');
  const fields = {
    customer: (await requireCustomer(ports, request.customer)).id,
    channel: requireChannel(request.channel ?? 'call'),
    started,
    ...(request.title && { title: request.title }),
    ...(request.end !== undefined && { ended: requireEnd(request.end, started) }),
    ...(request.tickets?.length && { tickets: request.tickets }),
    ...(request.speakers?.length && { speakers: request.speakers }),
    ...firstFields(request.template),
  };
  const there = await store.entity(containerOf.conversation(id), 'conversation', id);
  if (there?.hidden) throw taken(id);
  if (there) return id;
  await store.write(creationIn(id, 'conversation', id)(fields));
  return id;
}
