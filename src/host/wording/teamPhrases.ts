import type { Context } from '../../wording/checker.ts';
import type { Finding } from '../../wording/finding.ts';
import { masked } from '../../wording/mask.ts';
import { longestPhrase, type TeamWords, wordsOf } from '../../wording/teamWords.ts';
import { tokensOf } from '../../wording/tokens.ts';
import { checkerFor } from './checkerFor.ts';

/** A text as it is checked. */
export interface Checked {
  readonly text: string;
  readonly context: Context;
  readonly team: TeamWords;
}

type Stretch = Pick<Finding, 'start' | 'end'>;

/** Of what is longer, with its marks, too much is left for a phrase. */
const longestLook = 4 * longestPhrase;

/** What is not judged, and marks of Markdown, stand for no word. */
const phraseAt = (text: string, { start, end }: Stretch): string =>
  masked(text)
    .slice(start, Math.min(end, start + longestLook))
    .replace(/[*\\^[\]{}|<>_`~\s]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Whether the finding goes, and none comes, where the team lets these words stand. */
function wouldClear({ text, context, team }: Checked, finding: Finding, words: string): boolean {
  const findings = (allowed: readonly string[] = []) =>
    checkerFor({ ...team, allowed: [...allowed, ...(team.allowed ?? [])] }).check(text, context).findings;
  const after = findings([words]);
  const isSame = (one: Finding) =>
    one.label === finding.label && one.sentence.start === finding.sentence.start;
  return after.length < findings().length && !after.some(isSame);
}

/** The words of a finding that a team could let stand; undefined where it would come back all the same. */
export function phraseToAllow(checked: Checked, finding: Finding): string | undefined {
  const phrases = [finding, finding.sentence].map(one => phraseAt(checked.text, one));
  return phrases.find(one => wordsOf(one).length > 0 && wouldClear(checked, finding, one));
}

/** Where a phrase stands in a line; UTF-16 offsets into it. */
export function placesOf(phrase: string, line: string): Stretch[] {
  const [words, tokens] = [wordsOf(phrase), tokensOf(line)];
  if (words.length === 0) return [];
  return tokens.flatMap((first, at) => {
    const last = tokens[at + words.length - 1];
    const isThere = last && words.every((word, n) => tokens[at + n]?.word === word);
    return isThere ? [{ start: first.start, end: last.end }] : [];
  });
}
