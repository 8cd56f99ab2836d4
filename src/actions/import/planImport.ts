import type { Instant } from '../../domain/day.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Ports, Store } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { ImportedConversation, ImportedEntry } from '../../text/import/imported.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import type { ConflictWay } from './conflictWays.ts';
import { conversationIds, entryIds, isImported, momentsOf, plainWords } from './identity.ts';

export interface ImportWish {
  readonly customer: string;
  readonly conversations: readonly ImportedConversation[];
  readonly onConflict?: ConflictWay | undefined;
}

/**
 * new · known: it stands there already · outdated: an earlier import read it otherwise, and nobody touched it since ·
 * edited or removed by hand
 */
export type EntryState = 'new' | 'known' | 'outdated' | 'edited' | 'removed';

export interface PlannedEntry extends ImportedEntry {
  readonly id: string;
  readonly at: Instant;
  readonly state: EntryState;
  /** As it stands now. */
  readonly record?: Folded;
}

/** new · known: nothing to do · grows: it gets entries · changed by hand since · purged for good, and stays so */
export type TalkState = 'new' | 'known' | 'grows' | 'changed' | 'purged';

export interface PlannedTalk {
  readonly id: string;
  readonly state: TalkState;
  readonly talk: ImportedConversation;
  readonly entries: readonly PlannedEntry[];
  /** What an earlier import made of lines that are no longer in the source. */
  readonly gone: readonly Folded[];
  readonly record?: Folded;
}

export interface ImportPlan {
  /** The customer's name. */
  readonly customer: string;
  readonly onConflict: ConflictWay;
  readonly talks: readonly PlannedTalk[];
}

const fieldOf = ({ fields }: Folded, name: string): unknown => fields[name]?.value ?? undefined;

/** A reading that does not know who is who takes nothing back. */
function saysTheSame(record: Folded, { kind, speaker, text }: ImportedEntry): boolean {
  const isKind = kind === 'note' || fieldOf(record, 'kind') === kind;
  const isSpeaker = speaker === undefined || fieldOf(record, 'speaker') === speaker;
  return isKind && isSpeaker && plainWords(String(fieldOf(record, 'text'))) === plainWords(text);
}

function stateOf(record: Folded | undefined, entry: ImportedEntry): EntryState {
  if (!record) return 'new';
  if (record.hidden) return 'removed';
  if (saysTheSame(record, entry)) return 'known';
  return record.versions === 1 ? 'outdated' : 'edited';
}

function talkState(record: Folded | undefined, entries: readonly PlannedEntry[]): TalkState {
  if (!record) return 'new';
  const has = (...states: readonly EntryState[]) => entries.some(one => states.includes(one.state));
  if (record.hidden || has('edited', 'removed')) return 'changed';
  return has('new', 'outdated') ? 'grows' : 'known';
}

interface Named {
  readonly id: string;
  readonly talk: ImportedConversation;
}

async function isPurged(store: Store, id: string): Promise<boolean> {
  try {
    await store.knows(id);
    return false;
  } catch (error) {
    if (error instanceof Problem && error.code === 'purged') return true;
    throw error;
  }
}

async function planTalk(store: Store, { id, talk }: Named): Promise<PlannedTalk> {
  const entities = await store.entities(containerOf.conversation(id));
  const record = entities.find(one => one.entity === 'conversation' && one.id === id);
  const records = new Map(entities.flatMap(one => (one.entity === 'entry' ? [[one.id, one] as const] : [])));
  const moments = momentsOf(talk);
  const entries = entryIds(id, talk).map((entry, at): PlannedEntry => {
    const one = talk.entries[at] as ImportedEntry;
    const known = records.get(entry);
    return {
      ...one,
      id: entry,
      at: moments[at] as Instant,
      state: stateOf(known, one),
      ...(known && { record: known }),
    };
  });
  const wanted = new Set(entries.map(one => one.id));
  const gone = [...records.values()].filter(
    one => isImported(one.id, id) && !wanted.has(one.id) && !one.hidden,
  );
  const state = !record && (await isPurged(store, id)) ? 'purged' : talkState(record, entries);
  return { id, state, talk, entries, gone, ...(record && { record }) };
}

/** So many copies of one talk are looked for. */
const mostCopies = 20;

/** The talk itself, or beside one that was changed by hand the first copy that was not. */
async function planCopy(store: Store, wish: ImportWish, at: number): Promise<PlannedTalk> {
  const talk = wish.conversations[at] as ImportedConversation;
  for (let copy = 1; ; copy += 1) {
    const id = conversationIds({ ...wish, copy })[at] as string;
    const planned = await planTalk(store, { id, talk });
    if (planned.state !== 'changed' || wish.onConflict !== 'both' || copy === mostCopies) return planned;
  }
}

/** What an import would do; nothing is written. @throws Problem 'not found' for an unknown customer */
export async function planImport(ports: Pick<Ports, 'store'>, wish: ImportWish): Promise<ImportPlan> {
  const { store } = ports;
  const { name } = await requireCustomer(ports, wish.customer);
  const talks: PlannedTalk[] = [];
  for (const at of wish.conversations.keys()) talks.push(await planCopy(store, wish, at));
  return { customer: name, onConflict: wish.onConflict ?? 'keep', talks };
}
