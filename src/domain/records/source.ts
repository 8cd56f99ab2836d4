import * as v from 'valibot';
import { isInstant } from '../day.ts';
import { isIdentifier } from '../identifier.ts';
import type { Standing } from '../log/folded.ts';
import { channels } from './channel.ts';
import { type Merges, mergedThrough, shownIn } from './merges.ts';
import { cleanTicket } from './ticket.ts';

const texts = v.fallback(v.optional(v.array(v.string()), []), []);

const conversationFields = v.object({
  customer: v.nullish(v.custom<string>(isIdentifier)),
  channel: v.fallback(v.picklist(channels), 'call'),
  title: v.fallback(v.optional(v.string(), ''), ''),
  started: v.custom<string>(isInstant),
  ended: v.fallback(v.nullish(v.custom<string>(isInstant)), undefined),
  tickets: v.pipe(
    texts,
    v.transform(all => all.map(cleanTicket)),
  ),
  speakers: texts,
  template: v.fallback(v.optional(v.string()), undefined),
  archived: v.fallback(v.optional(v.boolean()), undefined),
  mergedInto: v.fallback(v.optional(v.custom<string>(isIdentifier)), undefined),
  source: v.fallback(v.optional(v.object({ name: v.string(), file: v.optional(v.string()) })), undefined),
});

/** What it says of itself; where it was merged is a matter of the others, too. */
const ownFields = v.omit(conversationFields, ['mergedInto']);

/** A conversation that another one shows. */
export interface Merged {
  readonly id: string;
  readonly title: string;
  readonly started: string;
}

type Fault = (line: string) => void;

export function decode<T>(one: Standing, schema: v.GenericSchema<unknown, T>, fault: Fault): T | undefined {
  const read = v.safeParse(schema, one.values);
  if (read.success) return read.output;
  if (one.made) fault(`${one.entity} ${one.id}: ${v.summarize(read.issues).split('\n', 1)[0]}`);
  return undefined;
}

export const shown = (entities: readonly Standing[], kind: string) =>
  entities.filter(one => one.entity === kind && !one.hidden);

/** Everything made in or moved to the conversation of that id. */
export interface Source {
  readonly id: string;
  readonly entities: readonly Standing[];
  readonly fault: Fault;
  /** The conversations of which it shows what belongs to them; none where another one shows it. */
  readonly shows: ReadonlySet<string>;
  /** The conversation that shows it: another one where it was merged. */
  readonly shownIn: string;
}

/** Which of the conversations that are there was merged into which. */
export function mergesIn(entities: readonly Standing[]): Merges {
  const merges = new Map<string, string | undefined>();
  const records = shown(entities, 'conversation');
  // Most stand alone: a list of thousands does not decode each of them once more.
  for (const { id, values } of records.length < 2 ? [] : records) {
    const read = v.safeParse(conversationFields, values);
    if (read.success) merges.set(id, read.output.mergedInto);
  }
  return merges;
}

/** @param entities all entities made in or moved to the conversation, and those of conversations merged with it */
export function sourceOf(id: string, entities: readonly Standing[], fault: Fault = () => {}): Source {
  const merges = mergesIn(entities);
  const root = shownIn(id, merges);
  const shows = root === id ? [id, ...mergedThrough(id, merges)] : [];
  return { id, entities, fault, shows: new Set(shows), shownIn: root };
}

function recordIn({ entities, fault }: Source, id: string) {
  const own = shown(entities, 'conversation').find(one => one.id === id);
  const read = own && decode(own, ownFields, fault);
  return read && { ...read, id, values: own.values };
}

const byStart = (left: Merged, right: Merged) =>
  Date.parse(left.started) - Date.parse(right.started) || (left.id < right.id ? -1 : 1);

function readMerged(source: Source): readonly Merged[] {
  return [...source.shows]
    .filter(one => one !== source.id)
    .flatMap(id => recordIn(source, id) ?? [])
    .map(({ id, title, started }) => ({ id, title, started }))
    .sort(byStart);
}

/**
 * The fields of the conversation itself; undefined when it is unknown or deleted. One that was merged is with whom the
 * one is that shows it.
 */
export function readOwn(source: Source) {
  const { id, shownIn: root } = source;
  const read = recordIn(source, id);
  if (!read) return undefined;
  const customer = root === id ? read.customer : recordIn(source, root)?.customer;
  const merged = readMerged(source);
  return {
    ...read,
    customer: customer ?? undefined,
    ended: read.ended ?? undefined,
    ...(root !== id && { mergedInto: root }),
    ...(merged.length > 0 && { merged }),
  };
}
