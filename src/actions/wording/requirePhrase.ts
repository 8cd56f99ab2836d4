import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { shortened, visibleLine } from '../../domain/visible.ts';
import { longestPhrase, mostWords, wordsOf } from '../../wording/teamWords.ts';

/** They stand for no word, and whoever writes them expects more than plain words can do. */
const strange = /[*\\^[\]{}|<>\p{Cc}]/u;

/** A phrase as it is kept: plain words on one line. @throws Problem 'bad input' or 'too long' */
export function requirePhrase(text: string): string {
  const phrase = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (strange.test(phrase)) {
    const shown = shortened(visibleLine(phrase), 60);
    throw new Problem(
      'bad input',
      sentence('"{0}" is no phrase of plain words. Write only the words, as they are said.', shown),
    );
  }
  if (!/[\p{L}\p{N}]/u.test(phrase))
    throw new Problem('bad input', sentence('A phrase has at least one word. Write it as it is said.'));
  if (wordsOf(phrase).length > 0) return phrase;
  throw new Problem(
    'too long',
    sentence(
      'A phrase has at most {0} words and {1} characters. Take the part of it that matters.',
      mostWords,
      longestPhrase,
    ),
  );
}
