import * as v from 'valibot';
import { isIdentifier } from '../identifier.ts';
import type { Mine, Row } from '../ports.ts';
import type { Customer } from '../records/customer.ts';
import { isStamp, type Stamp } from './clock.ts';
import type { Folded } from './folded.ts';
import type { PurgedIds } from './purge.ts';

/** The format of stores and lines this version makes and writes. */
export const storeFormat = 1;
/** A derived file of another number is thrown away and made anew. */
export const catalogueFormat = 6;
export const viewFormat = 2;

const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const isTable = (raw: unknown) => typeof raw === 'object' && raw !== null;
const table = v.custom<Record<string, unknown>>(isTable);

const header = v.looseObject({ format: version, storeId: v.string(), minReader: version });
/** store.json */
export type StoreHeader = Readonly<v.InferOutput<typeof header>>;

const device = v.object({
  device: v.custom<string>(isIdentifier),
  author: v.string(),
  /** Ids under which it wrote before. */
  former: v.optional(v.array(v.custom<string>(isIdentifier))),
});
/** device.json */
export type Device = Readonly<v.InferOutput<typeof device>>;

const journal = v.object({
  format: v.literal(1),
  pid: v.number(),
  texts: v.record(v.string(), v.string()),
  counts: v.optional(v.record(v.string(), v.number())),
});
/** typing/<window>.json: what stands in the fields of a window and was not added yet, and how often it changed. */
export type TypingFile = Readonly<v.InferOutput<typeof journal>>;

/** How far a segment was read, and what it looked like then. */
export interface SegmentMark {
  readonly read: number;
  readonly size: number;
  readonly changed: number;
  readonly opening: string;
}

/** index.json: where each container's lines are, and one row per conversation. */
export interface Catalogue {
  readonly format: number;
  clock: Stamp;
  readonly segments: Record<string, SegmentMark>;
  /** Container → segments with lines of entities made in it. */
  readonly lines: Record<string, string[]>;
  /** Container of a conversation → other containers whose entities ever named it. */
  readonly arrivals: Record<string, string[]>;
  /** Container of a conversation → those of the conversations it was ever merged into, or that were merged into it. */
  readonly merges: Record<string, string[]>;
  /** Container → entity of it that was moved → the containers it was ever moved to: a change of it may change them. */
  readonly moves: Record<string, Record<string, string[]>>;
  readonly rows: Record<string, Row>;
  readonly customers: Record<string, Customer>;
  /** Conversation → what stands in it for this person alone. */
  readonly mine: Record<string, Mine>;
  /** Conversation → the code that its entries and its temporary code point at, as one text. */
  readonly pointers: Record<string, string>;
  readonly purged: PurgedIds;
}

const catalogue = v.object({
  format: v.literal(catalogueFormat),
  clock: v.custom<Stamp>(isStamp),
  segments: table,
  lines: table,
  arrivals: table,
  merges: table,
  moves: table,
  rows: table,
  customers: table,
  mine: table,
  pointers: table,
  purged: v.object({ entities: v.array(v.string()), operations: v.array(v.string()) }),
});

/** Of each segment that matters to a container, which one it is and how far it was read. */
export type Covers = Readonly<Record<string, string>>;

/** view/<hh>/<conversation>.json: a conversation as the log read when its segments were these and that long. */
export interface View {
  readonly format: number;
  readonly container: string;
  readonly covers: Covers;
  readonly entities: readonly Folded[];
}

const view = v.object({
  format: v.literal(viewFormat),
  container: v.string(),
  covers: v.record(v.string(), v.string()),
  entities: v.array(v.object({ entity: v.string(), id: v.string(), fields: table })),
});

/** Made by another version: no damage, it is made anew. */
export function isOfAnotherFormat(raw: unknown, format: number | string): boolean {
  const found = (Object(raw) as { format?: unknown }).format;
  return typeof found === typeof format && found !== format;
}

export const isStoreHeader = (raw: unknown): raw is StoreHeader => v.is(header, raw);
export const isDevice = (raw: unknown): raw is Device => v.is(device, raw);
export const isTypingFile = (raw: unknown): raw is TypingFile => v.is(journal, raw);
export const isCatalogue = (raw: unknown): raw is Catalogue => v.is(catalogue, raw);
export const isView = (raw: unknown): raw is View => v.is(view, raw);
