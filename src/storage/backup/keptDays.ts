import { type Day, milliseconds } from '../../domain/day.ts';

const keptDaily = 7;
const keptWeekly = 4;
const dayLength = 86_400_000;
/** The first day of 1970 was a Thursday; weeks start on Monday. */
const daysBeforeThursday = 3;

function weekOf(day: Day): number {
  return Math.floor((milliseconds(`${day}T00:00:00Z`) / dayLength + daysBeforeThursday) / 7);
}

/** The last seven days that have a backup, and before them the newest of each of the last four weeks that have one. */
export function keptDays(days: readonly Day[]): ReadonlySet<Day> {
  const newestFirst = [...days].sort().reverse();
  const before = newestFirst.slice(keptDaily);
  const newestOfWeek = new Map(before.toReversed().map(day => [weekOf(day), day]));
  const weekly = [...newestOfWeek.values()].sort().reverse().slice(0, keptWeekly);
  return new Set([...newestFirst.slice(0, keptDaily), ...weekly]);
}
