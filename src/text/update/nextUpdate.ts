import { type Day, longDay } from '../../domain/day.ts';
import type { Milestone } from '../../domain/records/milestone.ts';

/** The earliest day on which something was agreed that is not done yet. */
export function nextUpdateDay(milestones: readonly Milestone[], today: Day): Day | undefined {
  return milestones
    .filter(one => one.state === 'open' && one.due.day >= today)
    .map(one => one.due.day)
    .sort()[0];
}

/** Whether a milestone is nothing but the date of an update, which has a heading of its own. */
export const isNextUpdate = ({ title }: Pick<Milestone, 'title'>) => /^next update$/i.test(title.trim());

/** Both sentences can be sent as they stand. */
export function nextUpdate(day: Day | undefined): string {
  if (day) return `You hear from us on ${longDay(day)}, even if nothing has changed.`;
  return 'No day is agreed yet: which day suits you?';
}
