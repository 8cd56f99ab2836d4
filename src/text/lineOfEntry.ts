import { conversationLog, type LogRequest } from './conversationLog.ts';

/** The same words with one sign more, which changes neither how many lines they take nor how they are laid out. */
const marked = (text: string) => text.replace(/\S/u, '$&x');

/**
 * On which line of the log an entry's words begin, counted from 1; undefined where the log does not hold them. It is
 * the first line that differs from a log in which they differ: so nothing has to know how logs are made.
 */
export function lineOfEntry(request: LogRequest, id: string): number | undefined {
  const { conversation } = request;
  const entries = conversation.entries.map(one => (one.id === id ? { ...one, text: marked(one.text) } : one));
  const lines = conversationLog(request).split('\n');
  const others = conversationLog({ ...request, conversation: { ...conversation, entries } }).split('\n');
  const line = lines.findIndex((one, at) => one !== others[at]);
  return line < 0 ? undefined : line + 1;
}
