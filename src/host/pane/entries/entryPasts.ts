import type { ChangedEntry } from '../../../actions/entries/changedEntries.ts';
import type { EntryVersion } from '../../../actions/entries/entryHistory.ts';
import type { Conversation } from '../../../domain/records/conversation.ts';
import type { PastState } from '../../../protocol/callState.ts';
import type { App } from '../../app.ts';
import { historyState, pastState, removalWords } from './entryPast.ts';

type Removal = Pick<EntryVersion, 'author' | 'at'>;

/** What a page knows of its entries that no record says. */
export interface EntryMemory {
  /** Per entry, the operation of the last change that was made in this window. */
  readonly written: ReadonlyMap<string, string>;
  /** The entries whose history is shown on this page. */
  readonly open: ReadonlySet<string>;
  /** Who removed an entry and when, by the operation: what was looked up once stays so. */
  readonly removals: Map<string, Removal>;
}

/** Of each entry that is no longer as it was written down. */
export interface EntryPast {
  readonly past: PastState;
  readonly isUndoable: boolean;
  /** "Deleted by Dana, 10:44", or empty. */
  readonly removal: string;
}

export type EntryPasts = ReadonlyMap<string, EntryPast>;

export const noPasts: EntryPasts = new Map();

interface Asking {
  readonly app: App;
  readonly conversation: string;
  readonly memory: EntryMemory;
  readonly now: string;
}

async function historyOf({ app, conversation }: Asking, entry: string) {
  return (await app.desk()).read.entryHistory({ conversation, entry });
}

async function removalOf(asking: Asking, { id, deletes }: ChangedEntry): Promise<string> {
  const key = deletes.at(-1);
  if (key === undefined) return '';
  const { removals } = asking.memory;
  const known = removals.get(key);
  if (known) return removalWords(known, asking.now);
  const { versions } = await historyOf(asking, id);
  const last = versions.findLast(one => one.did === 'deleted');
  if (last) removals.set(key, last);
  return last ? removalWords(last, asking.now) : '';
}

async function pastOfEntry(asking: Asking, one: ChangedEntry): Promise<EntryPast> {
  const { memory, now } = asking;
  const past = pastState(one, now);
  const isOpen = memory.open.has(one.id) && past.label !== '';
  const history = isOpen ? { history: historyState(await historyOf(asking, one.id), now) } : {};
  return {
    past: { ...past, ...history },
    isUndoable: one.standing.includes(memory.written.get(one.id) ?? ''),
    removal: await removalOf(asking, one),
  };
}

/** Only a history that is open, and a removal not known yet, costs a look into the log. */
export async function entryPasts(
  asking: Omit<Asking, 'conversation'>,
  { id: conversation }: Conversation,
): Promise<EntryPasts> {
  const { read } = await asking.app.desk();
  const pasts = new Map<string, EntryPast>();
  for (const one of await read.changedEntries({ conversation })) {
    pasts.set(one.id, await pastOfEntry({ ...asking, conversation }, one));
  }
  return pasts;
}
