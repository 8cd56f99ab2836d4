import { containerOf } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Operation } from '../../domain/log/operation.ts';
import { type Version, versionsOf } from '../../domain/log/versions.ts';
import type { Ports, Store } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import {
  type Alternatives,
  alternativesIn,
  type EntryValues,
  entryValues,
  fieldsBack,
} from '../../domain/records/entryValues.ts';
import { sentence } from '../../domain/sentence.ts';
import { openConversation } from '../conversations/openConversation.ts';
import type { EntryName } from './removeEntry.ts';

/** A line of the history of an entry, with what it gave as this version reads it. */
export interface EntryVersion extends Pick<Version, 'operation' | 'at' | 'author' | 'did'> {
  readonly fields: EntryValues;
  /** The words that stood after it. */
  readonly text: string;
  /** Whether bringing it back would change the entry. */
  readonly differs: boolean;
}

export interface EntryHistory {
  readonly isRemoved: boolean;
  /** Oldest first. */
  readonly versions: readonly EntryVersion[];
  readonly alternatives: readonly Alternatives[];
}

/** An entry with every line that was written about it; it may be a removed one. */
export interface Past {
  readonly record: Folded;
  readonly operations: readonly Operation[];
}

/** @throws Problem 'not found' */
export async function pastOf(store: Store, { conversation, entry }: EntryName): Promise<Past> {
  const { entities } = await openConversation(store, conversation);
  const record = entities.find(one => one.entity === 'entry' && one.id === entry);
  if (!record)
    throw new Problem('not found', sentence('There is no entry "{0}" in this conversation.', entry));
  const all = await store.operations(containerOf.conversation(conversation));
  return { record, operations: all.filter(one => one.e === 'entry' && one.k === entry) };
}

function entryVersion(record: Folded, { operation, at, author, did, fields, values }: Version): EntryVersion {
  const differs = Object.keys(fieldsBack(record, values)).length > 0;
  const { text } = entryValues(values);
  return { operation, at, author, did, fields: entryValues(fields), text: text ?? '', differs };
}

/** What was done to an entry, when and by whom; also to one that was removed. @throws Problem 'not found' */
export async function entryHistory({ store }: Ports, name: EntryName): Promise<EntryHistory> {
  const { record, operations } = await pastOf(store, name);
  return {
    isRemoved: record.hidden,
    versions: versionsOf(operations).map(one => entryVersion(record, one)),
    alternatives: alternativesIn(record),
  };
}
