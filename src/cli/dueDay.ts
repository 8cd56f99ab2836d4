import { dayTrouble } from '../dates/dayTrouble.ts';
import { understandDay } from '../dates/understandDay.ts';
import type { DateOrder } from '../domain/dateOrder.ts';
import type { Day } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import type { Customer } from '../domain/records/customer.ts';
import { workCalendarOf } from '../domain/records/profile.ts';
import { spoken } from '../domain/sentence.ts';
import type { Session } from './session.ts';

export interface DueWords {
  readonly due: string;
  readonly dateOrder?: DateOrder;
}

const hasFigures = (words: string) => /\d[/.-]\d/.test(words);

/** The day that words mean on the calendar of a customer. @throws Problem 'bad date' */
export function dueDay(
  { due: words, dateOrder }: DueWords,
  { today }: Session,
  customer: Customer | undefined,
): Day {
  const read = understandDay({ words, today, order: dateOrder, calendar: workCalendarOf(customer) });
  if ('day' in read) return read.day;
  const isOrderOpen = read.problem === 'ambiguous' && dateOrder === undefined && hasFigures(words);
  const advice = spoken(dayTrouble(words, read));
  const order = ' Or say which figure is the month with --date-order DMY or MDY.';
  throw new Problem('bad date', isOrderOpen ? `${advice}${order}` : advice);
}
