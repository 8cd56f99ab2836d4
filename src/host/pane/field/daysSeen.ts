import { type Day, dayOf } from '../../../domain/day.ts';
import type { App } from '../../app.ts';
import { calendarOf, type DateHabits } from '../../call/calendarOf.ts';
import { saidAt } from '../../call/saidAt.ts';

/** How days in the lines of a conversation are read, and from when they are seen. */
export interface DaysSeen extends DateHabits {
  readonly today: Day;
}

/** What is written down after a talk is seen from its day. */
export async function daysSeen(app: App, conversation: string): Promise<DaysSeen> {
  const desk = await app.desk();
  const at = await saidAt(app, conversation);
  const habits = await calendarOf(app, { conversation });
  return { ...habits, today: at === undefined ? desk.today() : dayOf(at) };
}
