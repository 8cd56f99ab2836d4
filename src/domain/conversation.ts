import * as v from 'valibot';
import { type Checklist, readChecklist, type StepId } from './checklist.ts';
import { isInstant } from './day.ts';
import { type EntryFields, entryFields } from './entry.ts';
import { type Folded, valuesOf } from './folded.ts';
import { isIdentifier } from './identifier.ts';
import { type Milestone, milestoneFields } from './milestone.ts';
import { type Spot, spot } from './place.ts';

export const channels = ['call', 'meeting', 'email', 'chat', 'on-site'] as const;
export type Channel = (typeof channels)[number];

/** Entries made while no call runs wait here to be filed; it has no customer. */
export const inbox = 'inbox';

const conversationFields = v.object({
  customer: v.nullish(v.custom<string>(isIdentifier)),
  channel: v.fallback(v.picklist(channels), 'call'),
  title: v.fallback(v.optional(v.string(), ''), ''),
  started: v.custom<string>(isInstant),
  ended: v.fallback(v.nullish(v.custom<string>(isInstant)), undefined),
  tickets: v.fallback(v.optional(v.array(v.string()), []), []),
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

/** One talk, as its records read today; entries in the order they were said. */
export interface Conversation {
  readonly id: string;
  readonly customer: string | undefined;
  readonly channel: Channel;
  readonly title: string;
  readonly started: string;
  readonly ended: string | undefined;
  readonly tickets: readonly string[];
  readonly checklist: Checklist;
  readonly entries: readonly Entry[];
  readonly milestones: readonly Milestone[];
  /** What could not be read, one plain line each: it never hides its neighbours. */
  readonly faults: readonly string[];
}

type Fault = (line: string) => void;

function decode<T>(folded: Folded, schema: v.GenericSchema<unknown, T>, fault: Fault): T | undefined {
  const read = v.safeParse(schema, valuesOf(folded));
  if (read.success) return read.output;
  if (folded.made) fault(`${folded.entity} ${folded.id}: ${v.summarize(read.issues).split('\n', 1)[0]}`);
  return undefined;
}

const shown = (entities: readonly Folded[], kind: string) =>
  entities.filter(one => one.entity === kind && !one.hidden);

function readPlaces(entities: readonly Folded[], fault: Fault): Map<string, Place[]> {
  const schema = v.object({ entry: v.string(), spot });
  const places = new Map<string, Place[]>();
  for (const one of shown(entities, 'place')) {
    const read = decode(one, schema, fault);
    if (read) places.set(read.entry, [...(places.get(read.entry) ?? []), { id: one.id, spot: read.spot }]);
  }
  return places;
}

const said = (left: Entry, right: Entry) =>
  Date.parse(left.at) - Date.parse(right.at) || (left.id < right.id ? -1 : 1);

function readEntries(id: string, entities: readonly Folded[], fault: Fault): Entry[] {
  const places = readPlaces(entities, fault);
  return shown(entities, 'entry')
    .flatMap(one => {
      const read = decode(one, entryFields, fault);
      if (read?.conversation !== id) return [];
      const author = one.made?.author ?? '';
      return [{ ...read, id: one.id, author, versions: one.versions, places: places.get(one.id) ?? [] }];
    })
    .sort(said);
}

function readMilestones(id: string, entities: readonly Folded[], fault: Fault): Milestone[] {
  return shown(entities, 'milestone')
    .flatMap(one => {
      const read = decode(one, milestoneFields, fault);
      if (read?.conversation !== id) return [];
      return [{ id: one.id, title: read.title, due: read.due, state: read.state }];
    })
    .sort((left, right) => (`${left.due.day} ${left.id}` < `${right.due.day} ${right.id}` ? -1 : 1));
}

/** An agreed date shows that the step was taken; evidence is worked out at each reading and never stored. */
const evidence = (milestones: readonly Milestone[]): ReadonlySet<StepId> =>
  new Set(milestones.length > 0 ? ['next-date'] : []);

/** @param entities all entities made in or moved to the conversation; undefined when it is unknown or deleted */
export function readConversation(id: string, entities: readonly Folded[]): Conversation | undefined {
  const faults: string[] = [];
  const fault: Fault = line => faults.push(line);
  const own = shown(entities, 'conversation').find(one => one.id === id);
  const read = own && decode(own, conversationFields, fault);
  if (!read) return undefined;
  const milestones = readMilestones(id, entities, fault);
  return {
    id,
    customer: read.customer ?? undefined,
    channel: read.channel,
    title: read.title,
    started: read.started,
    ended: read.ended ?? undefined,
    tickets: read.tickets,
    checklist: readChecklist(valuesOf(own), evidence(milestones)),
    entries: readEntries(id, entities, fault),
    milestones,
    faults,
  };
}
