import * as v from 'valibot';
import { type Day, isInstant, milliseconds, parseDay } from '../day.ts';

const day = v.custom<Day>(text => typeof text === 'string' && parseDay(text) !== undefined);

/** A date is one value with the words it was agreed in, so that both always change together. */
export const due = v.object({ day, words: v.optional(v.string(), '') });

export type DueDay = v.InferOutput<typeof due>;

/** The date that a record's value holds; undefined where it holds none. */
export function readDue(raw: unknown): DueDay | undefined {
  const read = v.safeParse(due, raw);
  return read.success ? read.output : undefined;
}

const words = v.fallback(v.optional(v.string(), ''), '');

const moveFields = v.object({
  from: due,
  to: v.fallback(v.optional(due), undefined),
  /** For ourselves. */
  reason: words,
  /** What the customer reads of it. */
  wordsForThem: words,
  /** Whether they know. */
  told: v.fallback(v.optional(v.boolean(), false), false),
  toldAt: v.fallback(v.optional(v.custom<string>(isInstant)), undefined),
  at: v.custom<string>(isInstant),
});

/** A date that was left for another one. */
export interface Move {
  readonly id: string;
  /** The day it was due on, in the words that was agreed in. */
  readonly day: Day;
  readonly words: string;
  /** The day it moved to. */
  readonly to: Day | undefined;
  /** For ourselves: no customer ever reads it. */
  readonly reason: string;
  readonly wordsForThem: string;
  /** Whether they know of the new date. */
  readonly told: boolean;
  /** Since when they do, where it was noted. */
  readonly toldAt?: string | undefined;
  /** When it was moved. */
  readonly at: string;
}

/** Whether a field keeps a date that was left. */
export const isMove = (field: string) => field.startsWith('move.');

/** Each move is a field of its own, so that two people who move one date at once lose none of both. */
export const moveField = (id: string): string => `move.${id}`;

/** The same values without the dates they had before. */
export function withoutMoves(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !isMove(field)));
}

function readMove(field: string, raw: unknown): Move[] {
  const read = v.safeParse(moveFields, raw);
  if (!read.success) return [];
  const { from, to, toldAt, ...rest } = read.output;
  const id = field.slice(moveField('').length);
  return [{ id, ...from, to: to?.day, ...rest, ...(toldAt && { toldAt }) }];
}

/** The date that a move left, as it was agreed. */
export function readMoved(raw: unknown): DueDay | undefined {
  const read = v.safeParse(moveFields, raw);
  return read.success ? read.output.from : undefined;
}

const inTime = (left: Move, right: Move) =>
  milliseconds(left.at) - milliseconds(right.at) || (left.id < right.id ? -1 : 1);

/** Every date a record had before its present one, the first one first; nothing where it never moved. */
export function earlierIn(values: Readonly<Record<string, unknown>>): {
  readonly earlier?: readonly Move[];
} {
  const fields = Object.keys(values).filter(isMove);
  if (fields.length === 0) return {};
  const earlier = fields.flatMap(field => readMove(field, values[field])).sort(inTime);
  return earlier.length === 0 ? {} : { earlier };
}

/** What the customer makes of the moves of one date. */
export interface MoveForThem {
  /** The day they still believe in or, where they know of every move, the day before the last one. */
  readonly from: Day;
  readonly words: string;
  readonly isTold: boolean;
}

interface Movable {
  readonly due?: DueDay | undefined;
  readonly earlier?: readonly Move[] | undefined;
}

/** Undefined where it never moved, or is back on the day they know. */
export function moveForThem({ due: now, earlier = [] }: Movable): MoveForThem | undefined {
  const untold = earlier.filter(one => !one.told);
  const told = untold.length === 0;
  const open = told ? earlier.slice(-1) : untold;
  const from = open[0]?.day;
  if (!now || !from || from === now.day) return undefined;
  return { from, words: open.findLast(one => one.wordsForThem !== '')?.wordsForThem ?? '', isTold: told };
}

/** What in a conversation can wait for a day, in the order a list names them. */
export const dueKinds = ['milestone', 'promise', 'question', 'followUp'] as const;
export type DueKind = (typeof dueKinds)[number];

/** Something that is not done yet; a question or a promise may have no day. */
export interface Due {
  readonly kind: DueKind;
  readonly id: string;
  readonly title: string;
  readonly due?: DueDay;
  /** Who promised it; missing where we did, and of everything that is no promise. */
  readonly owes?: 'them';
  /** It had another day before. */
  readonly moved?: { readonly from: Day; readonly isTold: boolean };
}
