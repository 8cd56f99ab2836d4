import type { DateOrder } from '../../domain/dateOrder.ts';
import type { Day, Instant } from '../../domain/day.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Said } from './chat/scan.ts';
import type { Notice, Question, Reading } from './imported.ts';
import { orderOf, type RawDay, resolveDay } from './when/days.ts';
import { type Time, WallClock } from './when/times.ts';

/** A message whose day is known. */
export interface Dated {
  readonly line: number;
  readonly day: Day;
  readonly at?: Instant;
  readonly speaker?: string | undefined;
  readonly text: string;
}

export interface Timeline {
  readonly dated: readonly Dated[];
  readonly notices: readonly Notice[];
}

/** @param words of the first date that could be two days */
export const askForOrder = (words: string): Question => ({
  about: 'date order',
  words: sentence('"{0}" could be two days: does the day or the month come first?', words.trim()),
});

/** @param line the first one of which nobody knows the day */
export const askForDay = (line: number): Question => ({
  about: 'day',
  words: sentence('No date stands at or before line {0}: on which day was it?', line),
});

/** Which comes first in 03/04, as far as the person or the source tells. */
export function orderFor({ order }: Reading, days: readonly RawDay[]): DateOrder | undefined {
  return order === 'auto' ? orderOf(days) : order;
}

const noSuchDay = (line: number, words: string): Notice => ({
  words: sentence('There is no day "{0}"; the last date before it was taken.', words.trim()),
  line,
  text: words,
});

const guessed = (line: number, words: string, day: Day): Notice => ({
  words: sentence('"{0}" was taken as {1}.', words.trim(), day),
  line,
});

const halfDay = 12 * 60;

const nextDay = (day: Day) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) as Day;

class Dating {
  readonly notices: Notice[] = [];
  readonly #reading: Reading;
  readonly #order: DateOrder | undefined;
  readonly #clock: WallClock;
  readonly #known = new Map<string, Day | 'ambiguous' | undefined>();
  readonly #told = new Set<string>();
  readonly #isFlowing: boolean;
  #minutes = 0;
  day: Day | undefined;

  constructor(reading: Reading, days: readonly RawDay[], isFlowing: boolean) {
    this.#reading = reading;
    this.#isFlowing = isFlowing;
    this.#order = orderFor(reading, days);
    this.#clock = new WallClock(reading.zone);
    this.day = reading.at;
  }

  /** Undefined where its day stays unknown. */
  dated({ line, speaker, when, text }: Said): Dated | Question | undefined {
    const { time, moment } = when;
    if (moment !== undefined) {
      const at = this.#clock.of(moment);
      this.day = at.slice(0, 10) as Day;
      return { line, day: this.day, at, speaker, text };
    }
    const question = when.day && this.#turnTo(when.day, line);
    if (question) return question;
    if (this.day === undefined) return undefined;
    if (time && this.#isFlowing) this.#passMidnight(time, when.day !== undefined, line);
    return { line, day: this.day, ...(time && { at: this.#clock.at(this.day, time) }), speaker, text };
  }

  /** Where a talk goes on late, its clock begins anew. */
  #passMidnight({ hour, minute }: Time, isDated: boolean, line: number): void {
    const minutes = hour * 60 + minute;
    const isNext = !isDated && this.#minutes - minutes > halfDay && this.day !== undefined;
    this.#minutes = minutes;
    if (!isNext) return;
    this.day = nextDay(this.day as Day);
    this.notices.push({ words: sentence('The time begins anew here: taken as {0}.', this.day), line });
  }

  #turnTo(raw: RawDay, line: number): Question | undefined {
    const day = this.#resolve(raw);
    if (day === 'ambiguous') return askForOrder(raw.words);
    const isGuess = raw.year === undefined && day !== undefined;
    const notice = day === undefined ? noSuchDay(line, raw.words) : isGuess && guessed(line, raw.words, day);
    if (notice && !this.#told.has(raw.words)) this.notices.push(notice);
    this.#told.add(raw.words);
    this.day = day ?? this.day;
    return undefined;
  }

  #resolve(raw: RawDay): Day | 'ambiguous' | undefined {
    const key = `${raw.words}|${raw.weekday ?? ''}`;
    if (!this.#known.has(key)) {
      this.#known.set(key, resolveDay(raw, { today: this.#reading.today, order: this.#order }));
    }
    return this.#known.get(key);
  }
}

const isAsking = (one: Dated | Question | undefined): one is Question => one !== undefined && 'about' in one;

/** What stands before the first date was said on the day that it names, when nobody tells otherwise. */
function firstDay(dated: readonly (Dated | undefined)[]): Day | undefined {
  return dated.find(one => one !== undefined)?.day;
}

export interface Flow {
  /** One was said after the other, so that a time that begins anew is of the next day. */
  readonly isFlowing: boolean;
}

const records: Flow = { isFlowing: false };

/** A line above the first message, as the name of the chat, is of the day that follows. */
const isTitle = ({ speaker, when }: Said) => speaker === undefined && !when.time;

/** Gives each message its day: its own, or that of the one before it. */
export function timeline(said: readonly Said[], reading: Reading, flow: Flow = records): Timeline | Question {
  const days = said.flatMap(one => one.when.day ?? []);
  const dating = new Dating(reading, days, flow.isFlowing);
  const found: (Dated | undefined)[] = [];
  for (const one of said) {
    const dated = dating.dated(one);
    if (isAsking(dated)) return dated;
    found.push(dated);
  }
  const first = firstDay(found);
  const open = found.findIndex((one, at) => one === undefined && !(at === 0 && isTitle(said[0] as Said)));
  if (first === undefined || open >= 0) return askForDay(said[Math.max(0, open)]?.line ?? 1);
  const dated = found.map((one, at): Dated => {
    const { line, speaker, text } = said[at] as Said;
    return one ?? { line, day: first, speaker, text };
  });
  return { dated, notices: dating.notices };
}
