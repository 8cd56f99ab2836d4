import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { dayOf, type Instant, milliseconds } from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { entryKinds } from '../../domain/records/entry.ts';
import { labelTexts } from '../../domain/records/labels.ts';
import type { Terms } from './terms.ts';

/** What a list shows of a conversation; it stands in one store only. */
export interface Facts {
  readonly title: string;
  readonly started: Instant;
  readonly customer?: string;
}

/** What one store holds of a conversation, as it is searched. */
export interface Indexed {
  readonly id: string;
  /** What it was read from: another key means that it has to be read again. */
  readonly key: string;
  /** Missing where its record stands in another store, or nowhere any more. */
  readonly facts?: Facts;
  /** The conversation that shows it: nothing is found in this one, and what other stores hold of it is found there. */
  readonly shownIn?: string;
  /** Who took part. */
  readonly people: readonly string[];
  /** Names in the order of their numbers, which count from 1. */
  readonly speakers: readonly string[];
  /** One row an entry, one more for the title: see `column`. */
  readonly rows: Uint32Array;
  /** Numbers of terms, row after row. */
  readonly tokens: Uint32Array;
  /** Its home is another store: of this one, only what is only mine belongs to it. */
  readonly isGuest?: boolean;
  /** Packed JSON of the entries, which nothing unpacks until one is shown. */
  readonly record: Buffer;
}

/** Where a row's tokens end, its kind, who speaks (0 nobody), its day as 20261121, its second since 1970, 1 for me. */
export const column = { end: 0, kind: 1, speaker: 2, day: 3, second: 4, mine: 5 } as const;
export const columns = 6;

/** The row of what is not said but noted: title, tickets, names. */
export const titleKind = 255;

/** The last one: what else was written about it, their words first where they corrected it. */
export type Kept = readonly [
  id: string,
  kind: Entry['kind'],
  at: Instant,
  speaker: string | null,
  text: string,
  besides: readonly string[],
];

export const numberOfDay = (day: string): number => Number(day.replaceAll('-', ''));

export interface Spoken {
  readonly id: string;
  readonly key: string;
  /** Undefined where there is nothing to find. */
  readonly conversation: Conversation | undefined;
  /** Whether its own record stands in this store. */
  readonly hasRecord: boolean;
}

const besides = (entry: Entry): readonly string[] => [
  ...(entry.answer?.words ? [entry.answer.words] : []),
  ...labelTexts(entry),
];

class Rows {
  readonly #terms: Terms;
  readonly rows: number[] = [];
  readonly tokens: number[] = [];
  readonly speakers: string[] = [];

  constructor(terms: Terms) {
    this.#terms = terms;
  }

  addTitle({ title, tickets, speakers, started, merged = [] }: Conversation): void {
    const [noSpeaker, team] = [0, 0];
    const titles = [title, ...merged.map(one => one.title)];
    this.#add([...titles, ...tickets, ...speakers].join('\n'), started, [titleKind, noSpeaker, team]);
  }

  addEntry(entry: Entry): void {
    const { text, kind, speaker, at, reach } = entry;
    const mine = reach === 'me' ? 1 : 0;
    const words = [text, ...besides(entry)].join('\n');
    this.#add(words, at, [entryKinds.indexOf(kind), this.#numberOf(speaker), mine]);
  }

  #add(text: string, at: Instant, [kind, speaker, mine]: readonly [number, number, number]): void {
    for (const number of this.#terms.numbersIn(text)) this.tokens.push(number);
    const second = Math.max(0, Math.floor(milliseconds(at) / 1000));
    this.rows.push(this.tokens.length, kind, speaker, numberOfDay(dayOf(at)), second, mine);
  }

  #numberOf(speaker: string | undefined): number {
    if (!speaker) return 0;
    const known = this.speakers.indexOf(speaker);
    return known < 0 ? this.speakers.push(speaker) : known + 1;
  }
}

function kept(entry: Entry): Kept {
  const { id, kind, at, speaker, text } = entry;
  return [id, kind, at, speaker ?? null, text, besides(entry)];
}

const factsOf = ({ title, started, customer }: Conversation): Facts =>
  customer === undefined ? { title, started } : { title, started, customer };

export function indexed({ id, key, conversation, hasRecord }: Spoken, terms: Terms): Indexed {
  const rows = new Rows(terms);
  const shownIn = conversation?.mergedInto;
  if (conversation && hasRecord && shownIn === undefined) rows.addTitle(conversation);
  for (const one of conversation?.entries ?? []) rows.addEntry(one);
  return {
    id,
    key,
    ...(conversation && hasRecord && { facts: factsOf(conversation) }),
    ...(shownIn !== undefined && { shownIn }),
    people: conversation?.speakers ?? [],
    speakers: rows.speakers,
    rows: Uint32Array.from(rows.rows),
    tokens: Uint32Array.from(rows.tokens),
    record: deflateRawSync(JSON.stringify((conversation?.entries ?? []).map(kept)), { level: 1 }),
  };
}

/** The entries behind the rows; undefined is the row of the title, which comes first where there is one. */
export function entriesOf({ record, facts }: Indexed): readonly (Kept | undefined)[] {
  const entries = JSON.parse(inflateRawSync(record).toString()) as readonly Kept[];
  return facts ? [undefined, ...entries] : entries;
}
