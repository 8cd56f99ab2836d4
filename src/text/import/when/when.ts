import { findDay, type RawDay } from './days.ts';
import { weekdayOf } from './monthNames.ts';
import { findTime, type Time } from './times.ts';

/** When something was said, as far as its source tells. */
export interface When {
  readonly day?: RawDay | undefined;
  readonly time?: Time | undefined;
  /** Exactly, in milliseconds since 1970. */
  readonly moment?: number;
}

const relatives: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['just now', 0],
  ['heute', 0],
  ["aujourd'hui", 0],
  ['hoy', 0],
  ['yesterday', 1],
  ['gestern', 1],
  ['hier', 1],
  ['ayer', 1],
]);

const ago = /^(?:(\d{1,3})|an?|last) (second|minute|min|hour|day|week)s?(?: ago)?$/;
const lengths: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** "Yesterday", "3 days ago", "Tuesday" */
function relativeDay(words: string): RawDay | undefined {
  const said = words.toLowerCase().replace(/\s+/g, ' ');
  const known = relatives.get(said);
  if (known !== undefined) return { words, ago: known };
  const found = ago.exec(said);
  if (found) return { words, ago: Number(found[1] ?? 1) * (lengths[found[2] ?? ''] ?? 0) };
  const weekday = weekdayOf(said);
  return weekday === undefined ? undefined : { words, weekday };
}

const iso =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d{1,9}))?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)$/i;

/** A time that names its offset is exact. @returns milliseconds since 1970 */
function exactMoment(text: string): number | undefined {
  const found = iso.exec(text);
  if (!found) return undefined;
  const [, day, time, seconds = ':00', fraction = '', zone = ''] = found;
  const offset = /^[zug]/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const moment = Date.parse(`${day}T${time}${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  return Number.isNaN(moment) ? undefined : moment;
}

const figuresOnly = /^(\d{1,2})([/.-])(\d{1,2})\.?$/;

/** "17/11" and "17.11.", where nothing else stands beside them. */
function shortDay(text: string): RawDay | undefined {
  const found = figuresOnly.exec(text);
  if (!found) return undefined;
  const [first, second] = [Number(found[1]), Number(found[3])];
  return found[2] === '.'
    ? { words: text, date: first, month: second }
    : { words: text, figures: [first, second] };
}

/** What may stand between and around a day and a time. */
const filling = /^(?:[\s,;•·|@()[\]-]|\bat\b|\bum\b|\bà\b|\ba las\b|\bon\b|\buhr\b|\bkl\b)*$/iu;

function without(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return `${text.slice(0, from)} ${text.slice(to)}`;
}

/** The longest text that says nothing but when. */
const longest = 60;

const edges = /^(?:[\s,;•·|@()[\]-]|\bat\b|\bum\b|\bon\b)+|(?:[\s,;•·|@()[\]-]|\bat\b|\bum\b)+$/giu;

/** A text that says when and nothing else: "17/11/2026, 10:31", "Yesterday at 10:31 AM"; undefined for any other. */
export function readWhen(text: string): When | undefined {
  const said = text.replace(/[\u200e\u200f]/g, '').trim();
  if (said === '' || said.length > longest) return undefined;
  const moment = exactMoment(said);
  if (moment !== undefined) return { moment };
  const spaced = said.replace(/^(\d{4}-\d{2}-\d{2})T(?=\d)/, '$1 ');
  const day = findDay(spaced);
  const rest = day ? without(spaced, day) : spaced;
  const time = findTime(rest);
  const left = (time ? without(rest, time) : rest).replace(edges, '');
  if (day) return filling.test(left) ? { day: day.raw, time: time?.time } : undefined;
  if (left === '') return time && { time: time.time };
  const other = relativeDay(left) ?? shortDay(left);
  return other && { day: other, time: time?.time };
}
