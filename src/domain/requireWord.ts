import { Problem } from './problem.ts';
import { sentence } from './sentence.ts';

/** The one of the words that the text is. @throws Problem 'bad input', which names them all */
export function requireWord<T extends string>(words: readonly T[], text: string, what: string): T {
  const word = words.find(one => one === text);
  if (word) return word;
  throw new Problem('bad input', sentence('"{0}" is no {1}. Use one of: {2}.', text, what, words.join(', ')));
}
