import type { Day } from '../../domain/day.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import { literal } from '../markdown.ts';
import { fullSentence } from './fullSentence.ts';
import { measure } from './inPlaceForNow.ts';

export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Capitals, signs and line breaks do not count. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: match, index }) => ({
    word: match.normalize('NFC').toLowerCase(),
    start: index,
    end: index + match.length,
  }));
}

/** The signs that stand beside a word, at most. */
const longestSigns = 20;

/** The words of a text, of which each belongs to one sentence at most. */
class SentText {
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #taken = new Set<number>();

  constructor(text: string) {
    this.#text = text;
    this.#words = wordsOf(text);
  }

  /** The sentence as it stands in the text, with the signs around it, on one line. */
  take(sentence: string): string | undefined {
    const wanted = wordsOf(sentence).map(one => one.word);
    const at = this.#words.findIndex((_, from) =>
      wanted.every((word, to) => this.#words[from + to]?.word === word && !this.#taken.has(from + to)),
    );
    const [first, last] = [this.#words[at], this.#words[at + wanted.length - 1]];
    if (!first || !last) return undefined;
    wanted.forEach((_, to) => {
      this.#taken.add(at + to);
    });
    return this.#slice(first.start, last.end);
  }

  #slice(start: number, end: number): string {
    const before = /\S*$/.exec(this.#text.slice(Math.max(0, start - longestSigns), start))?.[0] ?? '';
    const after = /^\S*/.exec(this.#text.slice(end, end + longestSigns))?.[0] ?? '';
    return `${before}${this.#text.slice(start, end)}${after}`.replace(/\s+/g, ' ');
  }
}

const hasWords = ({ reason }: TemporaryCode) => wordsOf(literal(fullSentence(reason))).length > 0;

/**
 * The temporary code that a text still tells of with the sentence drafted for it, and how that stands there. A sentence
 * that was rewritten is not recognised.
 */
export function sentSentences(
  { text, day }: { readonly text: string; readonly day: Day },
  temporary: readonly TemporaryCode[],
): ReadonlyMap<TemporaryCode, string> {
  const drafted = temporary.filter(hasWords).map(one => [one, measure(one, day)] as const);
  const longestFirst = [...new Set(drafted.map(([, sentence]) => sentence))].sort(
    (left, right) => right.length - left.length,
  );
  const sent = new SentText(text);
  const found = new Map(longestFirst.map(sentence => [sentence, sent.take(sentence)]));
  return new Map(
    drafted.flatMap(([one, sentence]) => {
      const words = found.get(sentence);
      return words === undefined ? [] : [[one, words] as const];
    }),
  );
}
