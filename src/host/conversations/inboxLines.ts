import { inbox } from '../../domain/records/channel.ts';
import { lineOfEntry } from '../../text/log/lineOfEntry.ts';
import type { App } from '../app.ts';

/** Of so many lines that wait it is said where in the log they stand: finding each reads the whole log. */
const most = 100;

export interface InboxLine {
  readonly entry: string;
  /** On which line of the log it begins, counted from 1. */
  readonly line: number;
}

/** Where in the log of the Inbox the lines stand that wait to be filed. */
export async function inboxLines(app: App): Promise<readonly InboxLine[]> {
  const desk = await app.desk();
  const conversation = await desk.conversation(inbox);
  if (!conversation) return [];
  const request = { conversation, customer: undefined, audience: 'lead', today: desk.today() } as const;
  return conversation.entries.slice(-most).flatMap(({ id }) => {
    const line = lineOfEntry(request, id);
    return line === undefined ? [] : [{ entry: id, line }];
  });
}
