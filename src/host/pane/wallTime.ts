import { dayOf, type Instant, timeOf } from '../../domain/day.ts';
import { dayAndTime } from './callTime.ts';

/** Day and time as the clock on the wall showed them; its zone is not told. */
function wallClock(milliseconds: number): Instant {
  const behind = new Date(milliseconds).getTimezoneOffset() * 60_000;
  return new Date(milliseconds - behind).toISOString();
}

/** "10:42", with its day where that was another one. */
export function wallTime(milliseconds: number, now: Instant): string {
  const at = wallClock(milliseconds);
  return dayOf(at) === dayOf(now) ? timeOf(at) : dayAndTime(at);
}
