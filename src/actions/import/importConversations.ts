import { type Instant, milliseconds } from '../../domain/day.ts';
import { edit, removal } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Draft } from '../../domain/log/operation.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { differing } from '../../domain/records/entryValues.ts';
import type { Format } from '../../text/import/imported.ts';
import { creationIn } from '../conversations/openConversation.ts';
import {
  type ImportPlan,
  type ImportWish,
  type PlannedEntry,
  type PlannedTalk,
  planImport,
} from './planImport.ts';

/** What it came from. */
export interface ImportSource {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
}

/** Where originals are kept on this device. */
export interface Originals {
  /** @param conversations the talks made of it @returns the name it is kept under */
  keep(original: { bytes: Uint8Array; extension: string; conversations: readonly string[] }): Promise<string>;
  /** Removes those that hold something of these records, named "kind/id". */
  forget(keys: readonly string[]): Promise<void>;
}

export interface ImportRequest extends ImportWish {
  readonly source: ImportSource;
  readonly originals: Originals;
}

/** What a conversation keeps of its source: the name it had, and under which one the original is kept. */
interface SourceField {
  readonly name: string;
  readonly file?: string;
}

export interface ImportDone {
  readonly plan: ImportPlan;
  readonly added: number;
  readonly changed: number;
  /** Entries that were purged for good, and stay away. */
  readonly purged: number;
}

interface Written extends ImportWish {
  readonly source: SourceField;
}

const later = (left: Instant, right: Instant) => (milliseconds(left) < milliseconds(right) ? right : left);

const lastOf = ({ talk, entries }: PlannedTalk): Instant =>
  entries.map(one => one.at).reduce(later, talk.started);

const listOf = (record: Folded, name: string): readonly string[] => {
  const value = record.fields[name]?.value;
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
};

const union = (left: readonly string[], right: readonly string[]) => [...new Set([...left, ...right])];

function creation(planned: PlannedTalk, { customer, source }: Written): Draft {
  const { title, channel, started, tickets, speakers } = planned.talk;
  return creationIn(
    planned.id,
    'conversation',
    planned.id,
  )({
    customer,
    channel,
    started,
    ended: lastOf(planned),
    ...(title && { title }),
    ...(tickets.length > 0 && { tickets }),
    ...(speakers.length > 0 && { speakers }),
    source,
  });
}

/** What the source tells of the talk itself; nothing that somebody noted is taken away. */
function growth(planned: PlannedTalk, record: Folded, { source, onConflict }: Written): Draft | undefined {
  const ended = record.fields['ended']?.value;
  const last = lastOf(planned);
  const fields = {
    ended: typeof ended === 'string' ? later(ended, last) : last,
    speakers: union(listOf(record, 'speakers'), planned.talk.speakers),
    tickets: union(listOf(record, 'tickets'), planned.talk.tickets),
    ...(onConflict === 'replace' && planned.talk.title && { title: planned.talk.title }),
    source,
  };
  const news = differing(record, fields);
  return record.hidden || Object.keys(news).length > 0 ? edit(record, news) : undefined;
}

/** A reading that does not know who is who, or who spoke, takes no such thing back. */
const valuesOf = ({ kind, text, speaker }: PlannedEntry) => ({
  text,
  ...(kind !== 'note' && { kind }),
  ...(speaker && { speaker }),
});

function entryDraft({ id }: PlannedTalk, entry: PlannedEntry, replaces: boolean): Draft | undefined {
  const { state, record, kind, text, speaker, at } = entry;
  if (!record)
    return creationIn(
      id,
      'entry',
      entry.id,
    )({ conversation: id, kind, text, at, ...(speaker && { speaker }) });
  const isWanted = state === 'outdated' || (replaces && (state === 'edited' || state === 'removed'));
  return isWanted ? edit(record, differing(record, valuesOf(entry))) : undefined;
}

const atOnce = 64;

class Importing {
  readonly #ports: Ports;
  readonly #request: Written;
  added = 0;
  changed = 0;
  purged = 0;

  constructor(ports: Ports, request: Written) {
    this.#ports = ports;
    this.#request = request;
  }

  async talk(planned: PlannedTalk): Promise<void> {
    const replaces = this.#request.onConflict === 'replace';
    const isLeft = planned.record?.hidden === true && !replaces;
    if (planned.state === 'purged' || isLeft) return;
    if (!planned.record) await this.#ports.store.write(creation(planned, this.#request));
    const drafts = planned.entries.flatMap(one => entryDraft(planned, one, replaces) ?? []);
    const gone = replaces ? planned.gone.map(removal) : [];
    await this.#writeAll([...drafts, ...gone]);
    const grown = drafts.length > 0 && planned.record && growth(planned, planned.record, this.#request);
    if (grown) await this.#ports.store.write(grown);
  }

  /** Waiting for the disk is most of the work, and many may wait at once. */
  async #writeAll(drafts: readonly Draft[]): Promise<void> {
    for (let from = 0; from < drafts.length; from += atOnce) {
      await Promise.all(drafts.slice(from, from + atOnce).map(draft => this.#write(draft)));
    }
  }

  async #write(draft: Draft): Promise<void> {
    try {
      await this.#ports.store.write(draft);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'purged') throw error;
      this.purged += 1;
      return;
    }
    if (draft.b === undefined) this.added += 1;
    else this.changed += 1;
  }
}

const endings: Partial<Record<Format, string>> = { mail: 'eml', csv: 'csv', json: 'json', notes: 'md' };

function extensionOf({ name, format }: ImportSource): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? endings[format] ?? 'txt';
}

const keysOf = ({ talks }: ImportPlan) => talks.map(one => `conversation/${one.id}`);

/** What was purged must not come back in its original. */
async function keepOriginal(plan: ImportPlan, { source, originals }: ImportRequest): Promise<SourceField> {
  const { name, bytes } = source;
  if (plan.talks.some(one => one.state === 'purged')) return { name };
  const conversations = plan.talks.map(one => one.id);
  return { name, file: await originals.keep({ bytes, extension: extensionOf(source), conversations }) };
}

/**
 * Makes talks of what was read, and keeps the original on this device. Importing the same again changes nothing; a
 * second try goes on where the first stopped.
 * @throws Problem 'not found' for an unknown customer
 */
export async function importConversations(ports: Ports, request: ImportRequest): Promise<ImportDone> {
  const plan = await planImport(ports, request);
  const source = await keepOriginal(plan, request);
  const importing = new Importing(ports, { ...request, source });
  for (const planned of plan.talks) await importing.talk(planned);
  const { added, changed, purged } = importing;
  if (purged > 0) await request.originals.forget(keysOf(plan));
  return { plan, added, changed, purged };
}
