import { addWorkingDays } from '../../domain/calendar.ts';
import type { Day } from '../../domain/day.ts';
import type { WorkCalendar } from '../../domain/workCalendar.ts';
import type { Context } from '../../wording/checker.ts';

/** What is known of a talk that answers a wording. */
export interface Around {
  readonly today: Day;
  readonly calendar: WorkCalendar;
  /** The next day that was agreed with them. */
  readonly milestone: Day | undefined;
  /** Code in place for now has an end that they can be told. */
  readonly hasTemporaryCode: boolean;
}

export const contextOf = ({ milestone, hasTemporaryCode }: Around): Context => ({
  hasMilestone: milestone !== undefined,
  hasTemporaryCode,
});

/** How a draft is read. */
export const draftContext = (around: Around): Context => ({
  ...contextOf(around),
  kind: 'draft',
  form: 'markdown',
});

/** When they hear from us: what was agreed, else in two working days; undefined where they never work. */
export const nextDay = ({ milestone, today, calendar }: Around): Day | undefined =>
  milestone ?? addWorkingDays(today, 2, calendar);
