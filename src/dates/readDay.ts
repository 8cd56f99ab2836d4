import type { Day } from '../domain/day.ts';
import { type DayRequest, understandDay } from './understandDay.ts';

/**
 * The day a few English words mean, seen from today; undefined when they name no single certain day, when the
 * day has passed, or when figures alone leave open which is the month.
 */
export function readDay(request: DayRequest): Day | undefined {
  const read = understandDay(request);
  return 'day' in read ? read.day : undefined;
}
