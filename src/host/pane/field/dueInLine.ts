import { dayOf, type Instant } from '../../../domain/day.ts';
import type { DueDay } from '../../../domain/records/due.ts';
import type { App } from '../../app.ts';
import { loadDates } from '../../loadDates.ts';
import { daysSeen } from './daysSeen.ts';

export interface DatedLine {
  readonly conversation: string;
  readonly text: string;
  /** When it was said; now, unless given. */
  readonly at?: Instant | undefined;
}

/** The day at the end of a promise: "… by Friday", as it was meant when it was said. */
export async function dueInLine(app: App, line: DatedLine): Promise<DueDay | undefined> {
  const { conversation, text, at } = line;
  const { lineDay } = await loadDates();
  const seen = await daysSeen(app, conversation);
  const found = lineDay({ text, ...seen, ...(at && { today: dayOf(at) }) });
  return found && 'day' in found ? { day: found.day, words: found.words } : undefined;
}
