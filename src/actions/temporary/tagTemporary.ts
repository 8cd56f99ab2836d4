import { type Instant, longDay } from '../../domain/day.ts';
import { requireIdentifier } from '../../domain/identifier.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { inbox } from '../../domain/records/channel.ts';
import { entryOfTemporary } from '../../domain/records/temporary.ts';
import { sentence } from '../../domain/sentence.ts';
import { makeInbox } from '../conversations/makeInbox.ts';
import { addEntry } from '../entries/addEntry.ts';
import { requireInside } from '../entries/linkPlace.ts';
import { keepTemporary, type TemporaryRequest } from './keepTemporary.ts';

export interface TagRequest extends Omit<TemporaryRequest, 'conversation'> {
  /** Where it was agreed on; without one it waits in the Inbox, which is made when it is not there yet. */
  readonly conversation?: string | undefined;
  /** When it was said; now, unless given. */
  readonly at?: Instant | undefined;
}

function requireReason(reason: string): string {
  const trimmed = reason.trim();
  if (trimmed !== '') return trimmed;
  throw new Problem('empty', sentence('Say why this code is temporary, then tag it.'));
}

/**
 * Keeps the record of code that is temporary, and says so in its conversation; a known id is a retry and changes
 * nothing. @throws Problem 'empty', 'not found' or 'outside the workspace'
 */
export async function tagTemporary(ports: Ports, request: TagRequest): Promise<void> {
  const { conversation = inbox, until, spot } = request;
  const id = requireIdentifier(request.id, 'temporary code');
  const reason = requireReason(request.reason);
  requireInside(spot);
  if (conversation === inbox) await makeInbox(ports);
  await keepTemporary(ports, { ...request, conversation, reason });
  await addEntry(ports, {
    conversation,
    id: entryOfTemporary(id),
    kind: 'note',
    at: request.at,
    text: `Temporary until ${longDay(until.day)}: ${reason}`,
    spot,
  });
}
