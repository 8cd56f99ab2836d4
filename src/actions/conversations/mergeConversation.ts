import { type Instant, milliseconds } from '../../domain/day.ts';
import { edit } from '../../domain/log/changes.ts';
import { type Folded, valuesOf } from '../../domain/log/folded.ts';
import { sameValue } from '../../domain/log/sameValue.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { sentence } from '../../domain/sentence.ts';
import { type Opened, ownRecord } from './openConversation.ts';
import { requireTalk } from './requireTalk.ts';

export interface Merging {
  readonly conversation: string;
  readonly into: string;
}

/** Which conversation shows which from now on, by the ids they are shown under. */
export interface MergedPair {
  readonly conversation: string;
  readonly into: string;
}

const earlier = (left: Instant, right: Instant) => (milliseconds(right) < milliseconds(left) ? right : left);
const later = (left: Instant, right: Instant) => (milliseconds(right) > milliseconds(left) ? right : left);
const union = (left: readonly string[], right: readonly string[]) => [...new Set([...left, ...right])];

/** What was ticked or skipped by hand in the one, and in the other not. */
function stepsOf(from: Folded, into: Folded): Record<string, unknown> {
  const there = valuesOf(into);
  return Object.fromEntries(
    Object.entries(valuesOf(from)).filter(([name]) => name.startsWith('step.') && !there[name]),
  );
}

/** What the record of the one has to say so that it speaks for both; nothing where it does. */
function spanning(one: Conversation, other: Conversation): Record<string, unknown> {
  const isOver = one.ended !== undefined && other.ended !== undefined;
  const both = {
    started: earlier(one.started, other.started),
    ended: isOver ? later(one.ended, other.ended) : null,
    tickets: union(one.tickets, other.tickets),
    speakers: union(one.speakers, other.speakers),
    title: one.title || other.title,
    archived: one.archived && other.archived ? true : null,
  };
  const names = Object.keys(both) as (keyof typeof both)[];
  const news = names.filter(name => !sameValue(one[name], both[name]));
  return Object.fromEntries(news.map(name => [name, both[name]]));
}

function requireFitting({ conversation: one }: Opened, { conversation: other }: Opened): void {
  if (one.customer === other.customer) return;
  throw new Problem(
    'bad input',
    sentence(
      'These conversations are with different customers. Move one of them to the other customer first, then merge them.',
    ),
  );
}

const withItself = () =>
  new Problem('bad input', sentence('A conversation cannot be merged into itself. Name another one.'));

/**
 * From now on everything of a conversation belongs to another one with the same customer. Its id stays valid, and
 * lines that others still add to it are shown there, too.
 * @throws Problem 'not found', or 'bad input' for the Inbox, for itself, and for different customers
 */
export async function mergeConversation(
  { store }: Ports,
  { conversation, into }: Merging,
): Promise<MergedPair> {
  if (conversation === into) throw withItself();
  const [from, goal] = [await requireTalk(store, conversation), await requireTalk(store, into)];
  const pair = { conversation: from.conversation.id, into: goal.conversation.id };
  if (pair.conversation === pair.into) {
    // One of them was merged into the other before: a retry changes nothing.
    if (pair.into === conversation) throw withItself();
    return { ...pair, conversation };
  }
  requireFitting(from, goal);
  const [record, target] = [ownRecord(from), ownRecord(goal)];
  const wider = { ...spanning(goal.conversation, from.conversation), ...stepsOf(record, target) };
  const widened = Object.keys(wider).length > 0 ? (await store.write(edit(target, wider))).i : null;
  await store.write(edit(record, { mergedInto: pair.into, widened }));
  return pair;
}
