import SearchableMap from 'minisearch/SearchableMap';
import type { Wanted } from './query.ts';
import { foldedParts, rawWords } from './words.ts';

/** How well a word fits, by number of the term; 0 not at all. */
export type Fit = Uint8Array;

const exactly = 4;
const asBeginning = 3;
const nearly = 2;

const mostRemembered = 50_000;

/** Every word that stands anywhere, each with a number: texts become rows of numbers. */
export class Terms {
  readonly #tree = new SearchableMap<number>();
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  /** Folding is dear and texts repeat their words. */
  readonly #remembered = new Map<string, readonly number[]>();

  get size(): number {
    return this.#words.length;
  }

  word(number: number): string {
    return this.#words[number] ?? '';
  }

  known(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    this.#tree.set(word, number);
    return number;
  }

  /** The words of a text in their order. */
  numbersIn(text: string): number[] {
    const found: number[] = [];
    for (const raw of rawWords(text)) found.push(...this.#partsOf(raw));
    return found;
  }

  #partsOf(raw: string): readonly number[] {
    const known = this.#remembered.get(raw);
    if (known) return known;
    const numbers = foldedParts(raw).map(word => this.number(word));
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(raw, numbers);
    return numbers;
  }

  /** How well every known word fits each word that is wanted. */
  fits({ words, isOpen, isLoose }: Wanted): Fit[] {
    return words.map((word, at) => {
      const fit = new Uint8Array(this.size);
      if (isLoose) this.#fitNearly(word, fit);
      if (isOpen && at === words.length - 1) this.#fitBeginnings(word, fit);
      const number = this.known(word);
      if (number !== undefined) fit[number] = exactly;
      return fit;
    });
  }

  #fitBeginnings(word: string, fit: Fit): void {
    for (const number of this.#tree.atPrefix(word).values()) fit[number] = asBeginning;
  }

  /** One sign more, less or another, two in long words, or two neighbours that changed places. */
  #fitNearly(word: string, fit: Fit): void {
    const near = this.#tree.fuzzyGet(word, word.length < 9 ? 1 : 2);
    for (const [term, [number]] of near) if (term[0] === word[0]) fit[number] = nearly;
    for (let at = 1; at < word.length; at += 1) {
      const number = this.known(
        word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1),
      );
      if (number !== undefined) fit[number] = nearly;
    }
  }
}
