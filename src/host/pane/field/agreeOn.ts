import * as vscode from 'vscode';
import { type Day, plainDay } from '../../../domain/day.ts';
import { dateOfEntry } from '../../../domain/records/milestone.ts';
import type { App } from '../../app.ts';

interface Agreement {
  readonly conversation: string;
  /** What was told. */
  readonly entry: string;
  readonly day: Day;
}

/** Whoever told them a day from a better sentence has agreed on it: it is kept, unless something is due then already. */
export async function agreeOn(app: App, { conversation, entry, day }: Agreement): Promise<void> {
  const desk = await app.desk();
  const talk = await desk.conversation(conversation);
  if (!talk || talk.milestones.some(one => one.state === 'open' && one.due.day === day)) return;
  const title = vscode.l10n.t('Next update');
  await desk.change.agreeOnDate({ conversation, id: dateOfEntry(entry), title, day, words: plainDay(day) });
}
