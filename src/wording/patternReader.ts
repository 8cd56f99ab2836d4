import type { Lexicon } from './lexicon.ts';
import type { TextInNumbers } from './packing/packed.ts';
import { blankStep, isPlain, type Line, type Step } from './pattern.ts';

/** Reads patterns, whose words are numbers; equal steps are one. */
export class PatternReader {
  /** The numbers of the patterns, by name. */
  readonly names = new Map<string, number>();
  /** Those that are not plain. */
  readonly steps: Step[] = [];
  readonly #lexicon: Lexicon;
  readonly #texts: readonly string[];
  readonly #known = new Map<string, number>();

  /** @param texts what the numbers stand for: words with their signs */
  constructor(lexicon: Lexicon, texts: readonly string[]) {
    this.#lexicon = lexicon;
    this.#texts = texts;
  }

  /** @throws RangeError where it names a class that is not there */
  linesOf({ name, lines }: TextInNumbers): Line[] {
    const number = this.numberOf(name);
    return lines.map(line => ({ name: number, steps: line.map(texts => this.#numberOfStep(texts)) }));
  }

  /** Words just as they stand, whatever signs they have. */
  lineOfWords(name: string, words: readonly string[]): Line {
    const steps = words.map(word => this.#lexicon.addSet([this.#lexicon.numberOf(word)]));
    return { name: this.numberOf(name), steps };
  }

  numberOf(name: string): number {
    const number = this.names.get(name) ?? this.names.size;
    this.names.set(name, number);
    return number;
  }

  #numberOfStep(texts: readonly number[]): number {
    const key = texts.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const step = { ...blankStep, ...this.#readStep(texts) };
    const number = isPlain(step) ? step.set : -this.steps.push(step);
    this.#known.set(key, number);
    return number;
  }

  #readStep(numbers: readonly number[]): Partial<Step> {
    const texts = numbers.map(number => this.#texts[number] as string);
    const [first = ''] = texts;
    if (first.startsWith('..')) return { gap: Number(first.slice(2)) };
    if (texts.length === 1 && (first === '<' || first === '<<' || first === '>')) return { edge: first };
    const last = texts.at(-1) ?? '';
    const isForbidden = first.length > 1 && first.startsWith('!');
    const isOptional = last.length > 1 && last.endsWith('?');
    if (isForbidden) texts[0] = first.slice(1);
    if (isOptional) texts[texts.length - 1] = (texts.at(-1) as string).slice(0, -1);
    return { ...this.#waysOf(texts), isForbidden, isOptional };
  }

  #waysOf(texts: readonly string[]): Partial<Step> {
    const words: number[] = [];
    const names: number[] = [];
    let orEdge: Step['orEdge'] = '';
    for (const text of texts) {
      const sign = text[0];
      if (text === '<' || text === '>') orEdge = text;
      else if (sign === '&' && text.length > 1) names.push(this.numberOf(text.slice(1)));
      else if (sign === '@') for (const word of this.#lexicon.classOf(text.slice(1))) words.push(word);
      else this.#lexicon.addWords(words, text);
    }
    return { set: words.length > 0 ? this.#lexicon.addSet(words) : -1, names, orEdge };
  }
}
