import type { Line } from './line.ts';

/** The line for which it is said. */
type Said = Pick<Line, 'conversation' | 'text' | 'isAdded'>;

/**
 * Whether something is said of a line that is said only once in a conversation: it stays while that line is typed on, and
 * whoever is faster is told of the line that was added.
 */
export function onceATalk(): (line: Said) => boolean {
  /** By conversation: its first such line, as far as it was typed; empty when that is done. */
  const first = new Map<string, string>();
  return ({ conversation, text, isAdded = false }) => {
    const known = first.get(conversation);
    const isFirst =
      known === undefined || (known !== '' && (text.startsWith(known) || known.startsWith(text)));
    first.set(conversation, isFirst && !isAdded ? text : '');
    return isFirst && !(isAdded && known !== undefined);
  };
}
