import { type Day, dayOf, milliseconds } from '../domain/day.ts';
import { clockOf, requireDay } from './clock.ts';
import type { CommonOptions, Io } from './io.ts';

/** Today in UTC, so that a laptop and a server far away give the same answer. @throws Problem 'bad date' */
export function dayInUtc(io: Io, options: CommonOptions): Day {
  if (options.today !== undefined) return requireDay(options.today);
  return dayOf(new Date(milliseconds(clockOf(io, options)())).toISOString());
}
