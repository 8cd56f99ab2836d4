import { edit } from '../../domain/log/changes.ts';
import { type Folded, standingOf } from '../../domain/log/folded.ts';
import { winner } from '../../domain/log/merge.ts';
import { inOrder, type Operation } from '../../domain/log/operation.ts';
import { entityKey } from '../../domain/log/purge.ts';
import type { Ports, Store } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { differing } from '../../domain/records/entryValues.ts';
import { mergesIn, sourceOf } from '../../domain/records/source.ts';
import { sentence } from '../../domain/sentence.ts';
import type { ConversationName } from './archiveConversation.ts';
import { openConversation } from './openConversation.ts';

function valueBefore(field: string, { b }: Operation, all: readonly Operation[]): unknown {
  const heads = all
    .filter(one => b?.[field]?.includes(one.i))
    .sort(inOrder)
    .map(one => ({ operation: one.i, value: one.f?.[field], author: one.a, stamp: one.h }));
  return winner(field, heads) ?? null;
}

/** What the merge gave and nobody changed since, as it was before. */
async function takeBack(store: Store, record: Folded, widened: unknown): Promise<void> {
  const all = (await store.operations(record.container)).filter(
    one => entityKey(one) === `${record.entity}/${record.id}`,
  );
  const own = all.find(one => one.i === widened);
  if (!own) return;
  const standing = Object.keys(own.f ?? {}).filter(name => {
    const heads = record.fields[name]?.heads ?? [];
    return heads.length === 1 && heads[0]?.operation === widened;
  });
  const before = standing.map(name => [name, valueBefore(name, own, all)] as const);
  const fields = differing(record, Object.fromEntries(before));
  if (Object.keys(fields).length > 0) await store.write(edit(record, fields));
}

function standsAlone(shown: readonly { readonly id: string }[] = []): Problem {
  const ids = shown.map(one => one.id).join(', ');
  return new Problem(
    'bad input',
    ids === ''
      ? sentence('This conversation stands by itself: it was merged into no other one.')
      : sentence('This conversation shows others: {0}. Name the one that shall stand by itself again.', ids),
  );
}

/**
 * Lets a conversation that was merged into another one stand by itself again, with everything that is its own.
 * @returns the id of the one that showed it
 * @throws Problem 'not found', or 'bad input' for one that was not merged
 */
export async function unmergeConversation(
  { store }: Ports,
  { conversation }: ConversationName,
): Promise<string> {
  const { conversation: shown, entities } = await openConversation(store, conversation);
  const standings = entities.map(standingOf);
  const root = sourceOf(conversation, standings).shownIn;
  if (root === conversation) throw standsAlone(shown.merged);
  const recordOf = (id: string | undefined) =>
    entities.find(one => one.entity === 'conversation' && one.id === id && !one.hidden);
  const merges = mergesIn(standings);
  const [record, target, top] = [conversation, merges.get(conversation), root].map(recordOf);
  if (!record) throw standsAlone();
  const widened = record.fields['widened']?.value;
  if (target && typeof widened === 'string') await takeBack(store, target, widened);
  // Where both were merged into each other at once, the other one would now be shown in this one.
  if (top && merges.get(root) !== undefined) await store.write(edit(top, { mergedInto: null }));
  await store.write(edit(record, { mergedInto: null, widened: null }));
  return root;
}
