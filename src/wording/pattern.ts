import type { Lexicon } from './lexicon.ts';

/**
 * One step of a line: one of some words, or a stretch that other lines know by name. Written as
 * `word`, `a|b`, `verb~` (every form), `verb^` (its past), `verb=` (going on), `noun+` (and its plural), `@class` (with
 * the endings of verbs), `&name`; `?` at the end makes it optional, `!` at the front asks that it does not follow, `..3`
 * skips up to three words, `<` and `>` are the ends of a clause, alone or as one of several, `<<` the beginning of a
 * sentence.
 */
export interface Step {
  /** The number of its set of words, or -1. */
  readonly set: number;
  /** The number of its one word where it is in no set, or 0. */
  readonly word: number;
  /** The numbers of the names that will do, too. */
  readonly names: readonly number[];
  readonly isOptional: boolean;
  readonly isForbidden: boolean;
  readonly gap: number;
  readonly edge: '' | '<' | '<<' | '>';
  /** The edge of a clause will do, too: `now|>`. */
  readonly orEdge: '' | '<' | '>';
}

/** Steps in a row. */
export interface Line {
  readonly steps: readonly Step[];
  /** What has to be in a sentence, wherever, or the line is nowhere in it; the rarest first. */
  readonly sets: readonly number[];
  readonly words: readonly number[];
  readonly names: readonly number[];
}

const blankStep: Step = {
  set: -1,
  word: 0,
  names: [],
  isOptional: false,
  isForbidden: false,
  gap: 0,
  edge: '',
  orEdge: '',
};

function lineOf(steps: readonly Step[], lexicon: Lexicon): Line {
  const line = { steps, sets: [] as number[], words: [] as number[], names: [] as number[] };
  for (const { set, word, names, isOptional, isForbidden, orEdge } of steps) {
    const isSure = !isOptional && !isForbidden && orEdge === '';
    const [name] = names;
    if (!isSure || names.length > 1 || (name !== undefined && set >= 0)) continue;
    if (name !== undefined) line.names.push(name);
    else if (set >= 0) line.sets.push(set);
    else if (word > 0) line.words.push(word);
  }
  line.sets.sort((left, right) => lexicon.commonnessOf(left) - lexicon.commonnessOf(right));
  return line;
}

/** Words just as they stand, whatever signs they have. */
export const lineOfWords = (words: readonly string[], lexicon: Lexicon): Line =>
  lineOf(
    words.map(word => ({ ...blankStep, word: lexicon.numberOf(word) })),
    lexicon,
  );

/** Reads the lines of a text; equal steps are one. */
export class PatternReader {
  readonly #lexicon: Lexicon;
  readonly #names: ReadonlyMap<string, number>;
  readonly #steps = new Map<string, Step>();
  readonly #sets = new Map<string, Pick<Step, 'set' | 'names' | 'orEdge'>>();

  constructor(lexicon: Lexicon, names: ReadonlyMap<string, number>) {
    this.#lexicon = lexicon;
    this.#names = names;
  }

  /** @throws RangeError where it names a class or another pattern that is not there */
  linesOf(text: string): Line[] {
    const lines: Line[] = [];
    for (const line of text.split('\n')) {
      const words = line.trim();
      if (words === '') continue;
      const steps = words.split(' ').map(word => this.#stepOf(word));
      lines.push(lineOf(steps, this.#lexicon));
    }
    return lines;
  }

  #stepOf(text: string): Step {
    const known = this.#steps.get(text);
    if (known) return known;
    const step = this.#readStep(text);
    this.#steps.set(text, step);
    return step;
  }

  #readStep(text: string): Step {
    if (text.startsWith('..')) return { ...blankStep, gap: Number(text.slice(2)) };
    if (text === '<' || text === '<<' || text === '>') return { ...blankStep, edge: text };
    const isForbidden = text.startsWith('!') && text.length > 1;
    const isOptional = text.endsWith('?') && text.length > 1;
    const ways = text.slice(isForbidden ? 1 : 0, isOptional ? -1 : undefined);
    const read = this.#sets.get(ways) ?? this.#readWays(ways);
    this.#sets.set(ways, read);
    return { ...blankStep, ...read, isForbidden, isOptional };
  }

  #readWays(text: string): Pick<Step, 'set' | 'names' | 'orEdge'> {
    const words: number[] = [];
    const names: number[] = [];
    let orEdge: Step['orEdge'] = '';
    for (const part of text.split('|')) {
      const sign = part[0];
      if (part === '<' || part === '>') orEdge = part;
      else if (sign === '&' && part.length > 1) names.push(this.#nameOf(part.slice(1)));
      else if (sign === '@') for (const word of this.#lexicon.classOf(part.slice(1))) words.push(word);
      else this.#lexicon.addWords(words, part);
    }
    return { set: words.length > 0 ? this.#lexicon.addSet(words) : -1, names, orEdge };
  }

  #nameOf(name: string): number {
    const number = this.#names.get(name);
    if (number === undefined) throw new RangeError(`no patterns ${name}`);
    return number;
  }
}
