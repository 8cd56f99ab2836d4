import type { Entry } from '../../domain/records/conversation.ts';
import { mayRead } from '../audience.ts';
import { conversationLog, type LogRequest } from './conversationLog.ts';
import { headingLine, lineOfEntry } from './lineOfEntry.ts';
import { logEntries } from './logEntries.ts';

export interface ShownLog {
  /** As it is shown, with whatever stands above its entries. */
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** The entry whose words or remarks stand on a line of a log; undefined above and below its entries. */
export function entryAtLine(request: LogRequest, { text, line }: ShownLog): Entry | undefined {
  const { conversation, audience } = request;
  const entries = conversation.entries.filter(one => mayRead(audience, one.reach));
  const log = conversationLog(request);
  const own = headingLine(log);
  const wanted = line - headingLine(text) + own;
  const last = own + 1 + logEntries({ conversation, audience, entries }).split('\n').length;
  if (headingLine(text) === 0 || wanted > last) return undefined;
  let [from, to] = [0, entries.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const begins = lineOfEntry(request, entries[middle]?.id ?? '') ?? 0;
    if (begins <= wanted) from = middle + 1;
    else to = middle;
  }
  const found = entries[from - 1];
  // The words of several lines begin below the point that says who said them and when.
  const isPoint = log.split('\n')[wanted - 1]?.startsWith('- **') === true;
  const isNext = isPoint && (!found || lineOfEntry(request, found.id) !== wanted);
  return isNext ? entries[from] : found;
}
