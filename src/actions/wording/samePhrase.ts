import { wordsOf } from '../../wording/teamWords.ts';

/** Whether both are found in the same places: "We’ll see" and "we will see" are. */
export function isSamePhrase(left: string, right: string): boolean {
  const words = wordsOf(left);
  return left === right || (words.length > 0 && words.join(' ') === wordsOf(right).join(' '));
}
