import { understandDay } from '../../../dates/understandDay.ts';
import { addWorkingDays, type WorkCalendar } from '../../../domain/calendar.ts';
import { type Day, shortDay } from '../../../domain/day.ts';

interface Today {
  readonly today: Day;
  readonly calendar: WorkCalendar;
}

/** Words that are read back as this day: "Tue 24 Nov", with the year where it is needed. */
function wordsFor(day: Day, seen: Today): string {
  const full = shortDay(day);
  const short = full.slice(0, -' 2026'.length);
  const read = understandDay({ ...seen, words: short });
  return 'day' in read && read.day === day ? short : full;
}

/** The next two days on which they work: one to investigate by, one to report on; undefined where they never do. */
export function promiseDays(seen: Today): { readonly found: string; readonly told: string } | undefined {
  const [first, second] = [1, 2].map(count => addWorkingDays(seen.today, count, seen.calendar));
  return first && second && { found: wordsFor(first, seen), told: wordsFor(second, seen) };
}
