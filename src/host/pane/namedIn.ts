import type { Conversation } from '../../domain/records/conversation.ts';

/** Who is named in a talk: first those who took part, then whoever else said a line, each once. */
export function namedIn({
  speakers,
  entries,
}: Pick<Conversation, 'speakers' | 'entries'>): readonly string[] {
  const spoke = entries.flatMap(one => one.speaker ?? []);
  return [...new Set([...speakers, ...spoke])].filter(name => name.trim() !== '');
}
