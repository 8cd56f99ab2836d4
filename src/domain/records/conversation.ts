import * as v from 'valibot';
import { type Folded, standingOf } from '../log/folded.ts';
import type { Channel } from './channel.ts';
import { type Held, heldBy } from './checklists/held.ts';
import { earlierIn, type Move } from './due.ts';
import { type EntryFields, entryFields } from './entry.ts';
import { byDay, type Milestone, milestoneFields } from './milestone.ts';
import { spot } from './place.ts';
import { type Located, locatedBy } from './placeReferences.ts';
import { decode, type Merged, readOwn, type Source, shown, sourceOf } from './source.ts';
import { type TemporaryCode, temporaryFields } from './temporary.ts';

/** The code an entry is about, at its newest known location; the words of every earlier one are kept. */
export interface Place extends Located {
  readonly id: string;
}

export interface Entry extends EntryFields {
  readonly id: string;
  readonly author: string;
  readonly versions: number;
  readonly places: readonly Place[];
  /** Every date it had before, the first one first. */
  readonly earlier?: readonly Move[];
}

export interface RemovedEntry {
  readonly id: string;
  readonly at: string;
}

/** One talk, as its records read today; entries in the order they were said. */
export interface Conversation extends Held {
  readonly id: string;
  readonly customer: string | undefined;
  readonly channel: Channel;
  readonly title: string;
  readonly started: string;
  readonly ended: string | undefined;
  readonly tickets: readonly string[];
  /** Who took part, on their side and on ours. */
  readonly speakers: readonly string[];
  /** Put away: it stands in no list unless one asks for what was put away. */
  readonly archived?: boolean | undefined;
  /** The conversation that shows everything of this one, which shows nothing itself. */
  readonly mergedInto?: string | undefined;
  /** Those that were merged into this one, the oldest first. */
  readonly merged?: readonly Merged[];
  /** What it was imported from: the name that had, and under which one the original is kept on that device. */
  readonly source?: { readonly name: string; readonly file?: string | undefined } | undefined;
  readonly entries: readonly Entry[];
  /** Entries that were taken away; they can be brought back. */
  readonly removed: readonly RemovedEntry[];
  readonly milestones: readonly Milestone[];
  /** What we still want to do ourselves; never shown to the customer. */
  readonly followUps: readonly Milestone[];
  readonly temporary: readonly TemporaryCode[];
  /** What could not be read, one plain line each: it never hides its neighbours. */
  readonly faults: readonly string[];
}

function readPlaces({ entities, fault }: Source): Map<string, Place[]> {
  const schema = v.object({ entry: v.string(), spot });
  const places = new Map<string, Place[]>();
  for (const one of shown(entities, 'place')) {
    const read = decode(one, schema, fault);
    if (!read) continue;
    const place = { id: one.id, ...locatedBy(read.spot, one.values) };
    places.set(read.entry, [...(places.get(read.entry) ?? []), place]);
  }
  return places;
}

/** The records of a kind that belong to the conversation, whatever else was made in it. */
function ownOf<T extends { conversation?: string | null | undefined }>(
  kind: string,
  schema: v.GenericSchema<unknown, T>,
  { shows, entities, fault }: Source,
) {
  return shown(entities, kind).flatMap(one => {
    const read = decode(one, schema, fault);
    if (!read || !shows.has(read.conversation ?? '')) return [];
    const { id: own, made, versions } = one;
    return [{ ...read, id: own, author: made?.author ?? '', versions, ...earlierIn(one.values) }];
  });
}

const said = (left: Entry, right: Entry) =>
  Date.parse(left.at) - Date.parse(right.at) || (left.id < right.id ? -1 : 1);

function readEntries(source: Source): Entry[] {
  const places = readPlaces(source);
  return ownOf('entry', entryFields, source)
    .map(read => ({ ...read, places: places.get(read.id) ?? [] }))
    .sort(said);
}

/** What went on as another entry is not among them: bringing it back would show it to those it was taken from. */
function readRemoved({ shows, entities }: Source): RemovedEntry[] {
  const goesOn = new Set(entities.map(one => (one.entity === 'entry' ? one.values['from'] : undefined)));
  return entities.flatMap(one => {
    if (one.entity !== 'entry' || !one.hidden || goesOn.has(one.id)) return [];
    const read = v.safeParse(entryFields, one.values);
    return read.success && shows.has(read.output.conversation) ? [{ id: one.id, at: read.output.at }] : [];
  });
}

export function readDated(kind: 'milestone' | 'followUp', source: Source): Milestone[] {
  return ownOf(kind, milestoneFields, source)
    .map(({ id, title, due, state, about, earlier }) => {
      return { id, title, due, state, ...(about && { about }), ...(earlier && { earlier }) };
    })
    .sort(byDay);
}

export function readTemporary(source: Source): TemporaryCode[] {
  const values = new Map(shown(source.entities, 'temporary').map(one => [one.id, one.values]));
  return ownOf('temporary', temporaryFields, source)
    .map(({ id, reason, until, owner, spot: original, told, gone, earlier }) => {
      const { spot: at, earlier: stood } = locatedBy(original, values.get(id) ?? {});
      const read = { id, reason, until, owner, spot: at, told };
      return { ...read, ...(gone && { gone }), ...(earlier && { earlier }), ...(stood && { stood }) };
    })
    .sort((left, right) => (`${left.until.day} ${left.id}` < `${right.until.day} ${right.id}` ? -1 : 1));
}

/** @param entities as of a source; undefined when it is unknown or deleted. One that was merged says where, and no more */
export function readConversation(id: string, entities: readonly Folded[]): Conversation | undefined {
  const faults: string[] = [];
  const source = sourceOf(id, entities.map(standingOf), line => faults.push(line));
  const own = readOwn(source);
  if (!own) return undefined;
  const { values, ...fields } = own;
  const parts = {
    entries: readEntries(source),
    milestones: readDated('milestone', source),
    temporary: readTemporary(source),
  };
  return {
    ...fields,
    ...heldBy(values, parts, source.fault),
    ...parts,
    removed: readRemoved(source),
    followUps: readDated('followUp', source),
    faults,
  };
}
