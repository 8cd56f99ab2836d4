import type { DateOrder } from '../../domain/dateOrder.ts';
import type { Day, Instant } from '../../domain/day.ts';
import type { Channel } from '../../domain/records/channel.ts';
import type { Sentence } from '../../domain/sentence.ts';

/** What people own on the first day, under the name a person may give it. */
export const formats = [
  'notes',
  'mail',
  'slack',
  'teams',
  'whatsapp',
  'chat',
  'irc',
  'comments',
  'csv',
  'json',
] as const;
export type Format = (typeof formats)[number];

/** What the source itself does not tell. */
export interface Reading {
  readonly today: Day;
  /** The zone of times that name none. */
  readonly zone: string;
  readonly order: DateOrder | 'auto';
  /** The day of whatever names none. */
  readonly at?: Day | undefined;
  /** Who of the speakers is on our side. */
  readonly us: readonly string[];
  /** Of the file; none of what was pasted. */
  readonly name?: string | undefined;
}

export interface ImportedEntry {
  /** As a clock in the zone of the reading showed it; missing where the source tells no time. */
  readonly at?: Instant;
  readonly speaker?: string;
  /** Theirs and ours where it is known who is who, else a note. */
  readonly kind: 'heard' | 'told' | 'note';
  readonly text: string;
}

export interface ImportedConversation {
  readonly title: string;
  readonly day: Day;
  /** When it began, as "10:31"; missing where the source tells no time. */
  readonly time?: string;
  /** The same as an instant; noon of the day where the source tells no time. */
  readonly started: Instant;
  readonly channel: Channel;
  readonly speakers: readonly string[];
  readonly tickets: readonly string[];
  readonly entries: readonly ImportedEntry[];
  /** What tells it from the others; the same again when the source has grown since. */
  readonly key: string;
}

/** Something a person should know before it is imported. */
export interface Notice {
  readonly words: Sentence;
  /** Of the source, counted from 1. */
  readonly line?: number;
  /** What of the source stands in no entry. */
  readonly text?: string;
}

export interface Imported {
  readonly format: Format;
  readonly conversations: readonly ImportedConversation[];
  readonly notices: readonly Notice[];
}

/** What has to be answered before anything can be made of the source. */
export interface Question {
  readonly about: 'date order' | 'day';
  readonly words: Sentence;
}

export type Parsed = Imported | Question;

export const isQuestion = <T extends object>(parsed: T | Question): parsed is Question => 'about' in parsed;
