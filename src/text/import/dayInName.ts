import type { Day } from '../../domain/day.ts';
import { sentence } from '../../domain/sentence.ts';
import type { Notice, Reading } from './imported.ts';
import { findDay, resolveDay } from './when/days.ts';

/** The day that the name of the file begins or ends with, or names at all. */
export function dayInName({ name = '', today }: Reading): Day | undefined {
  const raw = findDay(name)?.raw;
  const day = raw?.year === undefined || raw.figures ? undefined : resolveDay(raw, { today });
  return day === 'ambiguous' ? undefined : day;
}

export const nameNotice = (day: Day): Notice => ({
  words: sentence('No date stands in it: {0} was taken from its name.', day),
});
