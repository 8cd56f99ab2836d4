import { conversationLog, type LogRequest } from './conversationLog.ts';

const heading = '## What was said';

/** On which line that heading stands, counted from 1: what stands above it differs from text to text. */
export const headingLine = (text: string): number =>
  text.split('\n').findIndex(line => line.trimEnd() === heading) + 1;

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

/** The same in a log as it is shown, with whatever stands above its entries. */
export function lineInShown(request: LogRequest, id: string, shown: string): number | undefined {
  const line = lineOfEntry(request, id);
  return line && line - headingLine(conversationLog(request)) + headingLine(shown);
}
