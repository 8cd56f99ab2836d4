import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { whoseIs } from '../../domain/records/entry.ts';

type Talk = Pick<Conversation, 'speakers' | 'entries'>;

/** Who is named in a talk: first those who took part, then whoever else said a line, each once. */
export function namedIn({ speakers, entries }: Talk): readonly string[] {
  const spoke = entries.flatMap(one => one.speaker ?? []);
  return [...new Set([...speakers, ...spoke])].filter(name => name.trim() !== '');
}

/** Whoever told something, said it back or promised it spoke for us, and so does whoever writes. */
const oursIn = (entry: Entry): string[] => {
  const isOurs = !['note', 'decision'].includes(entry.kind) && whoseIs(entry) === 'us';
  return [entry.author, ...(isOurs && entry.speaker ? [entry.speaker] : [])];
};

/** Who of those named in these talks is of the customer: everybody whose words were not ours. */
export function theirsIn(talks: readonly Talk[]): readonly string[] {
  const ours = new Set(talks.flatMap(one => one.entries.flatMap(oursIn)));
  return [...new Set(talks.flatMap(namedIn))].filter(name => !ours.has(name));
}
