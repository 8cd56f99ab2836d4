import { type DayRequest, type Misunderstood, understandDay } from '../../../dates/understandDay.ts';
import type { Day } from '../../../domain/day.ts';

/** The words at the end of a line that name a day, or that should and do not. */
export type LineDay =
  | { readonly words: string; readonly day: Day }
  | ({ readonly words: string } & Misunderstood);

export interface LineRequest extends Omit<DayRequest, 'words'> {
  readonly text: string;
}

const lead = /(?<!\S)(?:until|till|by|before|on)[ \t]+/gi;
const ending = /[\s.!?;:,)…]+$/;
/** Longer words are no day, and are not worth a look. */
const longest = 60;
const mostWords = 6;
/** A day stands at the end, however much was pasted before it. In signs. */
const inspected = 400;
/** A moment is no day that somebody agreed on: "it should work by now". */
const moment = /^now$/i;
/** Alone they mean other things more often than a day: "we sat", "it may". */
const isCertain = (words: string) =>
  /\s|\d/.test(words) || /^(?:today|tomorrow|\w+day|eo[dwmqy]|cob)$/i.test(words);
/** Of the words that name no day, those that are said of nothing but a time. */
const times = [
  /^(?:soon|shortly|asap|later|eventually|some ?day|some ?time)$/i,
  /^(?:in|within|as soon|sometime|this|next|early|end|any|around|about|a few|a couple|in due)\b.*\s/i,
];
const isTime = (words: string) => times.some(one => one.test(words));
/** A day after one of these is none to come, or one of several. */
const turnsAway = /(?:^|\s)(?:since|from|after|last|past|every|each|or|and|of|than|not)\s*$/i;

const foundIn = (words: string, request: LineRequest): LineDay => ({
  words,
  ...understandDay({ ...request, words }),
});

/** The day that words begin with, whatever follows it: "Friday and report". */
function beginningOf(words: string, request: LineRequest): Day | undefined {
  const all = words.trim().split(/[ \t]+/);
  const most = Math.min(mostWords, all.length);
  const heads = Array.from({ length: most }, (_, at) => all.slice(0, most - at).join(' '));
  const days = heads.map(head => foundIn(head.replace(ending, ''), request));
  return days.flatMap(one => ('day' in one ? [one.day] : []))[0];
}

/** What is told after a first step comes after it: "investigate by Friday and report on Monday". */
function afterFirst(found: LineDay, first: Day | undefined, request: LineRequest): LineDay {
  if (first === undefined || !('day' in found) || found.day >= first) return found;
  const later = foundIn(found.words, { ...request, today: first });
  return 'day' in later ? later : found;
}

/** After "by", "until" or "on": what stands there names a day or is none at all. */
function led(text: string, request: LineRequest): LineDay | undefined {
  const [last, first] = [...text.matchAll(lead)].toReversed();
  if (!last) return undefined;
  const words = text.slice(last.index + last[0].length).trim();
  if (words === '' || words.length > longest || words.includes('\n')) return undefined;
  const before = first && text.slice(first.index + first[0].length, last.index);
  return afterFirst(foundIn(words, request), before ? beginningOf(before, request) : undefined, request);
}

/** The last words, the more of them the better. */
function trailing(text: string, request: LineRequest): readonly LineDay[] {
  const line = text.slice(text.lastIndexOf('\n') + 1).slice(-longest);
  const words = line.split(/[ \t]+/).filter(Boolean);
  const most = Math.min(mostWords, words.length);
  const tails = Array.from({ length: most }, (_, at) => words.slice(at - most).join(' '));
  return tails
    .filter(tail => !turnsAway.test(words.join(' ').slice(0, -tail.length)))
    .map(tail => foundIn(tail, request));
}

/**
 * The day that a line ends in: "… by Friday", "… and report on Thu 26 Nov", "… tomorrow". Where it ends in words that
 * should be a day and name none, why; undefined where it says nothing of a day.
 */
export function lineDay(request: LineRequest): LineDay | undefined {
  const text = request.text.slice(-inspected).replace(ending, '');
  const named = led(text, request);
  if (named && moment.test(named.words)) return undefined;
  if (named && ('day' in named || named.problem !== 'unknown')) return named;
  const tails = trailing(text, request);
  const day = tails.find(one => 'day' in one && isCertain(one.words));
  if (day) return day;
  const vague = tails.find(one => 'problem' in one && one.problem !== 'unknown' && isTime(one.words));
  return vague ?? (named?.suggestion ? named : undefined);
}
