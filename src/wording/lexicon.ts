import { formsOf, withS } from './inflect.ts';
import { english } from './smallWords.ts';

/** In which sets words are. */
export interface Members {
  /** The numbers of the sets of the first word, rising, then those of the second and so on. */
  readonly sets: Uint16Array;
  /** By word: where its sets begin; they end where those of the next word begin. */
  readonly starts: Uint32Array;
}

/** A small word of English is met as often as so many others. */
const often = 100;

/** Whether a word is in a set. */
export function isMember({ sets, starts }: Members, word: number, set: number): boolean {
  let [low, high] = [starts[word] as number, starts[word + 1] as number];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = sets[middle] as number;
    if (found === set) return true;
    if (found < set) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** Numbers for words and for sets of words, given as they are met, and which word is in which set. */
export class Lexicon {
  /** Of words, from 1. */
  readonly numbers = new Map<string, number>();
  readonly #sets: (readonly number[])[] = [];
  readonly #commonness: number[] = [];
  readonly #classes = new Map<string, readonly number[]>();
  readonly #nouns = new Map<string, readonly string[]>();
  readonly #verbs = new Map<string, readonly string[]>();
  readonly #small: number;

  constructor() {
    for (const word of english) this.numberOf(word);
    this.#small = this.numbers.size;
  }

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.numbers.size + 1;
    this.numbers.set(word, number);
    return number;
  }

  /** The number of a new set. */
  addSet(words: readonly number[]): number {
    let sum = 0;
    for (const word of words) sum += word <= this.#small ? often : 1;
    this.#commonness.push(sum);
    return this.#sets.push(words) - 1;
  }

  get setCount(): number {
    return this.#sets.length;
  }

  wordsOf(set: number): readonly number[] {
    return this.#sets[set] as readonly number[];
  }

  /** How often any word of a set is met, roughly. */
  commonnessOf(set: number): number {
    return this.#commonness[set] as number;
  }

  addNouns(name: string, words: readonly string[]): void {
    this.#nouns.set(name, words);
  }

  addVerbs(name: string, words: readonly string[]): void {
    this.#verbs.set(name, words);
  }

  /** Adds what one part of a step means: `word`, `verb~` (every form), `verb^` (its past), `verb=` (going on), `noun+`. */
  addWords(into: number[], part: string): void {
    const ending = part.length > 1 ? endingOf(part) : '';
    this.#addForms(into, ending === '' ? part : part.slice(0, -1), ending);
  }

  /**
   * `name`, and for verbs `name~`, `name^` and `name=`.
   *
   * @throws RangeError where there is no such class
   */
  classOf(name: string): readonly number[] {
    const known = this.#classes.get(name);
    if (known) return known;
    const words: number[] = [];
    const nouns = this.#nouns.get(name);
    const ending = endingOf(name);
    const verbs = this.#verbs.get(ending === '' ? name : name.slice(0, -1));
    if (nouns !== undefined) for (const noun of nouns) this.addWords(words, noun);
    else if (verbs === undefined) throw new RangeError(`no class ${name}`);
    else for (const verb of verbs) this.#addForms(words, verb, ending === '' ? 'base' : ending);
    this.#classes.set(name, words);
    return words;
  }

  members(): Members {
    const starts = new Uint32Array(this.numbers.size + 2);
    for (const words of this.#sets)
      for (const word of words) starts[word + 1] = (starts[word + 1] as number) + 1;
    for (let word = 1; word < starts.length; word += 1)
      starts[word] = (starts[word] as number) + (starts[word - 1] as number);
    const sets = new Uint16Array(starts.at(-1) as number);
    const next = starts.slice();
    for (const [set, words] of this.#sets.entries()) {
      for (const word of words) {
        sets[next[word] as number] = set;
        next[word] = (next[word] as number) + 1;
      }
    }
    return { sets, starts };
  }

  #addForms(into: number[], word: string, ending: Ending): void {
    if (ending === '') into.push(this.numberOf(word));
    else if (ending === '+') into.push(this.numberOf(word), this.numberOf(withS(word)));
    else for (const form of verbForms(word, ending)) into.push(this.numberOf(form));
  }
}

type Ending = '' | '+' | '~' | '^' | '=' | 'base';

/** All of them come before letters or after them. */
const isLetter = (code: number) => code >= 0x61 && code <= 0x7a;

function endingOf(text: string): Ending {
  if (isLetter(text.charCodeAt(text.length - 1))) return '';
  const last = text.at(-1);
  return last === '~' || last === '^' || last === '=' || last === '+' ? last : '';
}

function verbForms(verb: string, ending: Ending): readonly string[] {
  const forms = formsOf(verb);
  if (ending === '~') return forms.all;
  if (ending === '^') return forms.past;
  return ending === '=' ? [forms.ongoing] : forms.all.slice(0, 1);
}
