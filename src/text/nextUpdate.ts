import { type Day, longDay } from '../domain/day.ts';
import type { Milestone } from '../domain/records/milestone.ts';

/** The earliest day on which something was agreed that is not done yet. */
export function nextUpdateDay(milestones: readonly Milestone[], today: Day): Day | undefined {
  return milestones
    .filter(one => one.state === 'open' && one.due.day >= today)
    .map(one => one.due.day)
    .sort()[0];
}

/** Whether a milestone is nothing but the date of an update, which has a heading of its own. */
export const isNextUpdate = ({ title }: Milestone) => /^next update$/i.test(title.trim());

export function nextUpdate(day: Day | undefined): string {
  if (day) return `## Next update: ${longDay(day)}, even if nothing has changed`;
  return '## Next update: no date is agreed yet\n\nAgree on a day with them and write it here before you send this.';
}
