import { addDays, nextWorkingDay } from '../domain/calendar.ts';
import type { Day } from '../domain/day.ts';
import { type Parts, rows } from './pattern.ts';
import { isFound, type Reading, type Refused, type Seen } from './reading.ts';
import { readSpan } from './spans.ts';
import { readWords } from './wholeWords.ts';

type Refuse = (parts: Parts, seen: Seen) => Refused | undefined;

const vague = (words: string): Refused => ({ problem: 'vague', words });

const daysOf = (reading: Reading | undefined): readonly Day[] =>
  isFound(reading) ? [reading.day] : (reading?.days ?? []);

/** Haste and today are no days of their own. */
const soon: Refuse = (_, { today, calendar }) => ({
  problem: 'vague',
  days: [nextWorkingDay(today, calendar)],
});
const thisDay: Refuse = () => vague('today');
const nextWeek: Refuse = (_, seen) => ({
  ...vague('end of next week'),
  days: daysOf(readWords('end of next week', seen)),
});
const thisWeek: Refuse = (_, seen) => ({ problem: 'vague', days: daysOf(readWords('end of week', seen)) });

/** Of a whole week, month or quarter the one end that can be kept. */
const edgeOf =
  (edge: 'end' | 'beginning'): Refuse =>
  ({ span = '' }, seen) => {
    if (!readSpan(span, seen)) return undefined;
    const words = `${edge} of ${span}`;
    return { ...vague(words), days: [words, 'end of week'].flatMap(one => daysOf(readWords(one, seen))) };
  };

const isOne = (count: string) => ['1', 'a', 'an', 'one'].includes(count);
const inUnits = (count = '1', unit = 'day') => vague(`in ${count} ${unit}${isOne(count) ? '' : 's'}`);
const inWorkingDays = (count = '1') => vague(`in ${count} working day${isOne(count) ? '' : 's'}`);

const inHours: Refuse = ({ figures = '1' }) => {
  const days = Math.ceil(Number(figures) / 24);
  return Number(figures) < 24 ? vague('today') : inUnits(String(days));
};

/** With the day that is named in it. */
const perhaps: Refuse = ({ day = '' }, seen) => {
  const reading = readWords(day, seen);
  return reading && { problem: 'vague', days: daysOf(reading) };
};

const after: Refuse = ({ day = '' }, seen) => {
  const reading = readWords(day, seen);
  const days = isFound(reading) ? [nextWorkingDay(reading.day, seen.calendar)] : daysOf(reading);
  return reading && { problem: 'vague', days };
};

/** Some leave out the day that is named, others do not. */
const before: Refuse = ({ day = '' }, seen) => {
  const reading = readWords(day, seen);
  const days = isFound(reading) ? [addDays(reading.day, -1), reading.day] : daysOf(reading);
  return reading && { problem: 'ambiguous', days };
};

const haste =
  'asap|as soon as (?:possible|we can|i can)|soon|very soon|shortly|now|right now|immediately|at once|straight away|right away|quickly|promptly|any (?:time|day|minute) now|in no time|in an? (?:bit|while|moment|minute|second)|in due (?:course|time)|later|later on|(?:when(?:ever)?|if) possible|first thing';
const someday =
  'eventually|some ?day|some ?time(?: soon)?|whenever|tb[adc]|one day|at some point|(?:in |during |by |end of )?(?:the )?(?:next|this|current|coming) (?:sprint|release|call|meeting|iteration|cycle|version|time)|end of (?:the )?sprint|never|unknown|in the (?:near )?future';
const today =
  'tonight|this (?:morning|afternoon|evening|night)|later today|midnight|noon|midday|lunch(?:time)?|morning|afternoon|evening|\\d{1,2}(?:[:.]\\d{2})? ?(?:am|pm)|\\d{1,2}:\\d{2}|at \\d{1,2}';
const some = '(?:(?:a )?(?:few|couple(?: of)?)|several|some|a handful of|a number of)';
const within = '(?:in |within |after )?(?:(?:the )?next )?';
const guess =
  'around|about|roughly|approximately|approx|circa|ca|maybe|perhaps|probably|possibly|hopefully|likely|say|~';
const doubt =
  'or so|or thereabouts|ish|maybe|perhaps|probably|hopefully|if possible|at the earliest|or later';

/** What people say of a time without naming a day. */
export const readVague = rows([
  [haste, soon],
  [someday, nextWeek],
  [today, thisDay],
  ['(?:in|within|after) (?:(?<figures>\\d{1,4})|an|a few|some|several) ?(?:h|hrs?|hours?)', inHours],
  ['(?:in|within) (?:\\d+|an?|a few|half an?|some|several) ?(?:m|mins?|minutes?|hours?|seconds?)', thisDay],
  [`${within}${some} {working}`, () => inWorkingDays('3')],
  [`${within}${some} {unit}s?`, ({ unit }) => inUnits('3', unit)],
  [`${within}\\d{1,3} ?(?:-|to|or|and) ?{count} {working}`, ({ count }) => inWorkingDays(count)],
  [`${within}\\w+ ?(?:-|to|or|and) ?{count} {unit}s?`, ({ count, unit }) => inUnits(count, unit)],
  [`${within}(?:an?|one) {unit} or (?:two|so)`, ({ unit }) => inUnits('2', unit)],
  [`${within}{count} {working}`, ({ count }) => inWorkingDays(count)],
  [`${within}{count} {unit}s?`, ({ count, unit }) => inUnits(count, unit)],
  ['(?:early|beginning|start)(?: in| of)? {span}', edgeOf('beginning')],
  ['(?:(?:some ?time|late|later|mid|during|around|in|within|any day|of) )*{span}', edgeOf('end')],
  ['(?:(?:the|this|next|coming|over|at|on|by) )*week ?end', thisWeek],
  ['mid(?:dle of(?: the)?)? ?week', thisWeek],
  [`(?:${guess}) ?{day}`, perhaps],
  [`{day} (?:${doubt})`, perhaps],
  ['(?:before|prior to|ahead of) {day}', before],
  ['(?:after|from|since|starting|as of|as from|not before) {day}', after],
]);

const over = (reading: Refused): Refused => ({ ...reading, problem: 'past' });

/** What is over, with the like of it that is to come. */
export const readPast = rows([
  ['yesterday|(?:the )?day before yesterday|earlier today', () => over(vague('tomorrow'))],
  ['{count} {working} ago', ({ count }) => over(inWorkingDays(count))],
  ['{count} {unit}s? ago', ({ count, unit }) => over(inUnits(count, unit))],
  [
    '(?:last|past|previous) (?<day>{weekday})',
    ({ day = '' }, seen) => ({ problem: 'past', days: daysOf(readWords(day, seen)) }),
  ],
  [
    '(?:(?:the )?end of )?(?:last|past|previous) (?<unit>week|month|quarter|year)',
    ({ unit }) => over(vague(`end of ${unit}`)),
  ],
]);
