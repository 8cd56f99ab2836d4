import { addDays, weekdayOf, workingDayFrom } from '../domain/calendar.ts';
import { ordinalIn, type Parts, rows, weekdayIn } from './pattern.ts';
import { oneOf, type Reading, type Seen } from './reading.ts';
import { dayIn, type Pick, readSpan, type SpanUnit } from './spans.ts';
import { type Stretch, weekdayWithin } from './weeks.ts';
import { dateOf, dayAt, monthOf, yearOf } from './years.ts';

const within = ({ first, last }: Stretch, day: ReturnType<Pick>) =>
  day !== undefined && day >= first && day <= last ? day : undefined;

/** The last day of the stretch on which the customer works. */
const lastWorkingDay =
  ({ calendar }: Seen): Pick =>
  stretch =>
    within(stretch, workingDayFrom(stretch.last, -1, calendar));

const firstWorkingDay =
  ({ calendar }: Seen): Pick =>
  stretch =>
    within(stretch, workingDayFrom(stretch.first, 1, calendar));

/** The fifteenth or, where nobody works on it, the working day before it. */
const middleOfMonth =
  ({ calendar }: Seen): Pick =>
  stretch =>
    within(stretch, workingDayFrom(addDays(stretch.first, 14), -1, calendar));

type Choose = (seen: Seen) => Pick;

/** A day of the span that the words name, if it is one of these. */
const inSpan =
  (choose: Choose, units: readonly SpanUnit[] = ['week', 'month', 'quarter', 'year']) =>
  ({ span: words = '' }: Parts, seen: Seen): Reading | undefined => {
    const span = readSpan(words, seen);
    return span && units.includes(span.unit) ? dayIn(span, choose(seen), seen) : undefined;
  };

/** Where the day of a bare "week" or "month" is over, everybody means the next one. */
const rolling =
  (read: ReturnType<typeof inSpan>, { unit, isOver }: { unit: SpanUnit; isOver: (seen: Seen) => boolean }) =>
  (parts: Parts, seen: Seen): Reading | undefined => {
    const reading = read(parts, seen);
    const isBare = parts['span'] === unit || parts['span'] === `the ${unit}`;
    const hasPassed = reading !== undefined && 'problem' in reading && reading.problem === 'past';
    return isBare && hasPassed && isOver(seen) ? oneOf(reading.days ?? []) : reading;
  };

/** At the weekend, the end of the week is that of the one to come. */
const endOf = rolling(inSpan(lastWorkingDay), { unit: 'week', isOver: () => true });
/** After the 15th, mid-month is that of the next one, as "the 15th" would be. */
const middleOf = rolling(inSpan(middleOfMonth, ['month']), {
  unit: 'month',
  isOver: ({ today }) => dateOf(today) > 15,
});

function nthWeekday({ first, last }: Stretch, nth: number, weekday: number): ReturnType<Pick> {
  const day = addDays(weekdayWithin({ first, last }, weekday), 7 * (nth - 1));
  return within({ first, last }, day);
}

const lastSuch = ({ last }: Stretch, weekday: number) =>
  addDays(last, -((weekdayOf(last) - weekday + 7) % 7));

const weekdayOfMonth = ({ nth, weekday, span }: Parts, seen: Seen) => {
  const number = weekdayIn(weekday);
  const pick: Pick = stretch =>
    nth === 'last' ? lastSuch(stretch, number) : nthWeekday(stretch, ordinalIn(nth), number);
  return inSpan(() => pick, ['month', 'quarter', 'year'])({ span }, seen);
};

const weekdayOfWeek = ({ weekday, span }: Parts, seen: Seen) =>
  inSpan(() => stretch => weekdayWithin(stretch, weekdayIn(weekday)), ['week'])({ span }, seen);

const dateOfMonth = ({ date, span }: Parts, seen: Seen) =>
  inSpan(
    () =>
      ({ first }) =>
        dayAt(yearOf(first), monthOf(first), ordinalIn(date)),
    ['month'],
  )({ span }, seen);

/** "EOM December": of the same kind, or it makes no sense. */
function endOfSame({ kind, span: words = '' }: Parts, seen: Seen): Reading | undefined {
  const span = readSpan(words, seen);
  return span && span.unit === kind ? dayIn(span, lastWorkingDay(seen), seen) : undefined;
}

/** A week by its number, without anything else: by its end. */
const wholeWeek = ({ span: words = '' }: Parts, seen: Seen): Reading | undefined => {
  const span = readSpan(words, seen);
  return span && 'inYear' in span && span.unit === 'week'
    ? dayIn(span, lastWorkingDay(seen), seen)
    : undefined;
};

/**
 * Days of a week, month, quarter or year. The end is its last working day and the beginning its first; a "last day"
 * and a "first day" are those of the calendar.
 */
export const readSpanDay = rows([
  ['(?:the )?end of {span}', endOf],
  ["{span}(?:'s?)? end", endOf],
  ['(?:the )?end of (?:the )?(?<kind>week|month|quarter|year) (?:of |in )?{span}', endOfSame],
  ['(?:the )?(?:beginning|start) of {span}', inSpan(firstWorkingDay)],
  ['(?:(?:the )?middle of(?: the)?|mid) ?{span}', middleOf],
  ['(?:the )?last (?:business|working|work) ?day (?:of|in) {span}', endOf],
  ['(?:the )?first (?:business|working|work) ?day (?:of|in) {span}', inSpan(firstWorkingDay)],
  [
    '(?:the )?last day (?:of|in) {span}',
    inSpan(
      () =>
        ({ last }) =>
          last,
      ['month', 'quarter', 'year'],
    ),
  ],
  [
    '(?:the )?first day (?:of|in) {span}',
    inSpan(
      () =>
        ({ first }) =>
          first,
      ['month', 'quarter', 'year'],
    ),
  ],
  ['(?:the )?{nth} {weekday} (?:of|in) {span}', weekdayOfMonth],
  ['{weekday}(?: of| in)? {span}', weekdayOfWeek],
  ['{span} {weekday}', weekdayOfWeek],
  ['(?:the )?(?<date>\\d{1,2}(?:st|nd|rd|th)) (?:of|in) {span}', dateOfMonth],
  ['{span}', wholeWeek],
]);
