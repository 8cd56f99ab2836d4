import * as v from 'valibot';
import { isInstant } from '../day.ts';
import { isIdentifier } from '../identifier.ts';
import { type Folded, type Standing, standingOf } from '../log/folded.ts';
import { type Channel, channels } from './channel.ts';
import { type Checklist, readChecklist, type StepId } from './checklist.ts';
import { type EntryFields, entryFields } from './entry.ts';
import { type Milestone, milestoneFields } from './milestone.ts';
import { type Spot, spot } from './place.ts';
import { type TemporaryCode, temporaryFields } from './temporary.ts';

const texts = v.fallback(v.optional(v.array(v.string()), []), []);

const conversationFields = v.object({
  customer: v.nullish(v.custom<string>(isIdentifier)),
  channel: v.fallback(v.picklist(channels), 'call'),
  title: v.fallback(v.optional(v.string(), ''), ''),
  started: v.custom<string>(isInstant),
  ended: v.fallback(v.nullish(v.custom<string>(isInstant)), undefined),
  tickets: texts,
  speakers: texts,
});

export interface Place {
  readonly id: string;
  readonly spot: Spot;
}

export interface Entry extends EntryFields {
  readonly id: string;
  readonly author: string;
  readonly versions: number;
  readonly places: readonly Place[];
}

export interface RemovedEntry {
  readonly id: string;
  readonly at: string;
}

/** One talk, as its records read today; entries in the order they were said. */
export interface Conversation {
  readonly id: string;
  readonly customer: string | undefined;
  readonly channel: Channel;
  readonly title: string;
  readonly started: string;
  readonly ended: string | undefined;
  readonly tickets: readonly string[];
  /** Who took part, on their side and on ours. */
  readonly speakers: readonly string[];
  readonly checklist: Checklist;
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

type Fault = (line: string) => void;

function decode<T>(one: Standing, schema: v.GenericSchema<unknown, T>, fault: Fault): T | undefined {
  const read = v.safeParse(schema, one.values);
  if (read.success) return read.output;
  if (one.made) fault(`${one.entity} ${one.id}: ${v.summarize(read.issues).split('\n', 1)[0]}`);
  return undefined;
}

export const shown = (entities: readonly Standing[], kind: string) =>
  entities.filter(one => one.entity === kind && !one.hidden);

function readPlaces(entities: readonly Standing[], fault: Fault): Map<string, Place[]> {
  const schema = v.object({ entry: v.string(), spot });
  const places = new Map<string, Place[]>();
  for (const one of shown(entities, 'place')) {
    const read = decode(one, schema, fault);
    if (read) places.set(read.entry, [...(places.get(read.entry) ?? []), { id: one.id, spot: read.spot }]);
  }
  return places;
}

/** Everything made in or moved to the conversation of that id. */
export interface Source {
  readonly id: string;
  readonly entities: readonly Standing[];
  readonly fault: Fault;
}

/** The records of a kind that belong to the conversation, whatever else was made in it. */
function ownOf<T extends { conversation?: string | null | undefined }>(
  kind: string,
  schema: v.GenericSchema<unknown, T>,
  { id, entities, fault }: Source,
) {
  return shown(entities, kind).flatMap(one => {
    const read = decode(one, schema, fault);
    if (read?.conversation !== id) return [];
    return [{ ...read, id: one.id, author: one.made?.author ?? '', versions: one.versions }];
  });
}

const said = (left: Entry, right: Entry) =>
  Date.parse(left.at) - Date.parse(right.at) || (left.id < right.id ? -1 : 1);

function readEntries({ id, entities, fault }: Source): Entry[] {
  const places = readPlaces(entities, fault);
  return ownOf('entry', entryFields, { id, entities, fault })
    .map(read => ({ ...read, places: places.get(read.id) ?? [] }))
    .sort(said);
}

function readRemoved({ id, entities }: Source): RemovedEntry[] {
  return entities.flatMap(one => {
    const read = v.safeParse(entryFields, one.values);
    const isOwn = one.entity === 'entry' && one.hidden && read.success && read.output.conversation === id;
    return isOwn ? [{ id: one.id, at: read.output.at }] : [];
  });
}

const byDay = (left: Milestone, right: Milestone) =>
  `${left.due.day} ${left.id}` < `${right.due.day} ${right.id}` ? -1 : 1;

export function readDated(kind: 'milestone' | 'followUp', source: Source): Milestone[] {
  return ownOf(kind, milestoneFields, source)
    .map(({ id, title, due, state, about }) => ({ id, title, due, state, ...(about && { about }) }))
    .sort(byDay);
}

export function readTemporary(source: Source): TemporaryCode[] {
  return ownOf('temporary', temporaryFields, source)
    .map(({ id, reason, until, owner, spot: at, told, gone }) => {
      const read = { id, reason, until, owner, spot: at, told };
      return gone ? { ...read, gone } : read;
    })
    .sort((left, right) => (`${left.until.day} ${left.id}` < `${right.until.day} ${right.id}` ? -1 : 1));
}

/** What the records show to be done; worked out at each reading, never stored, and never from what is only mine. */
function evidence({
  entries,
  milestones,
  temporary,
}: Pick<Conversation, 'entries' | 'milestones' | 'temporary'>) {
  const isConfirmed = entries.some(
    ({ kind, answer, reach }) => kind === 'restatement' && answer?.state === 'confirmed' && reach !== 'me',
  );
  const isNamed = temporary.length > 0 && temporary.every(one => one.told ?? one.gone);
  const evident: (StepId | false)[] = [
    isConfirmed && 'said-back',
    isNamed && 'named-temporary',
    milestones.length > 0 && 'next-date',
  ];
  return new Set(evident.filter(one => one !== false));
}

/** The fields of the conversation itself; undefined when it is unknown or deleted. */
export function readOwn({ id, entities, fault }: Source) {
  const own = shown(entities, 'conversation').find(one => one.id === id);
  const read = own && decode(own, conversationFields, fault);
  if (!read) return undefined;
  const { customer, ended } = read;
  return { ...read, id, customer: customer ?? undefined, ended: ended ?? undefined, values: own.values };
}

/** @param entities all entities made in or moved to the conversation; undefined when it is unknown or deleted */
export function readConversation(id: string, entities: readonly Folded[]): Conversation | undefined {
  const faults: string[] = [];
  const source = { id, entities: entities.map(standingOf), fault: (line: string) => faults.push(line) };
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
    checklist: readChecklist(values, evidence(parts)),
    ...parts,
    removed: readRemoved(source),
    followUps: readDated('followUp', source),
    faults,
  };
}
