import type { Grammar } from './grammar.ts';
import type { Line, Step } from './pattern.ts';
import { possibleLines } from './possible.ts';
import type { Token } from './tokens.ts';

/** A stretch of words that a named pattern covers; `to` is the word after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** No gap reaches over these: what is denied or begins anew is another statement. */
const stops = new Set('not never nor neither ; : – — -> => → | ( ) - --'.split(' '));
/** A clause can end before these and begin after them. */
const signs = new Set('; : – — -> => → | ( ) - -- , % ✅ ✔'.split(' '));
const nowhere = -1;
const unknown = 0;
const nothing: readonly Stretch[] = [];
const always = () => true;

/** One sentence and what can be found in it; everything found is remembered. */
export class Reading {
  readonly tokens: readonly Token[];
  /** By word: the number of its clause. */
  readonly clauses: readonly number[];
  readonly #grammar: Grammar;
  /** By word: its number, and then the number of its sort. */
  readonly #words: readonly number[];
  /** The lines that the sentence has the words for, of all names. */
  readonly #lines: readonly Line[];
  /** By slot and word: the end that was found; 0 where it has not been looked for. */
  #found: Int16Array | undefined;

  constructor(tokens: readonly Token[], clauses: readonly number[], grammar: Grammar) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.#grammar = grammar;
    this.#words = numbersOf(tokens, grammar);
    this.#lines = possibleLines(this.#words, grammar);
  }

  /** The end of the longest stretch of that name which begins at a word; -1 where none does. */
  endAt(name: string, at: number): number {
    return this.#endAt(this.#numberOf(name), at);
  }

  /** The first stretch of that name in a range of words. */
  find(name: string, from = 0, to = this.tokens.length): Stretch | undefined {
    const number = this.#numberOf(name);
    if (!this.#isPossible(number)) return undefined;
    for (let at = from; at < to; at += 1) {
      const end = this.#endAt(number, at);
      if (end >= 0 && end <= to) return { from: at, to: end };
    }
    return undefined;
  }

  has(name: string, from = 0, to = this.tokens.length): boolean {
    return this.find(name, from, to) !== undefined;
  }

  /** Those of some names that stand in the sentence. */
  among(names: readonly string[]): string[] {
    const possible = new Set<number>();
    for (const { name } of this.#lines) possible.add(name);
    return names.filter(name => possible.has(this.#numberOf(name)) && this.has(name));
  }

  /** The stretches of a name, none inside another. */
  all(name: string, isFree: (at: number) => boolean = always): readonly Stretch[] {
    const number = this.#numberOf(name);
    if (!this.#isPossible(number)) return nothing;
    const found: Stretch[] = [];
    for (let at = 0; at < this.tokens.length; at += 1) {
      const to = isFree(at) ? this.#endAt(number, at) : nowhere;
      if (to < 0) continue;
      found.push({ from: at, to });
      at = to - 1;
    }
    return found;
  }

  /** The words of the clause in which a word stands. */
  clauseAt(at: number): Stretch {
    const clause = this.clauses[at];
    let [from, to] = [at, at + 1];
    while (from > 0 && this.clauses[from - 1] === clause) from -= 1;
    while (to < this.tokens.length && this.clauses[to] === clause) to += 1;
    return { from, to };
  }

  #numberOf(name: string): number {
    return this.#grammar.names.get(name) as number;
  }

  #isPossible(name: number): boolean {
    for (const line of this.#lines) if (line.name === name) return true;
    return false;
  }

  #endAt(name: number, at: number): number {
    if (at >= this.tokens.length) return nowhere;
    const slot = this.#grammar.slots[name] as number;
    if (slot < 0) return this.#longest(name, at);
    this.#found ??= new Int16Array(this.#grammar.slotCount * this.tokens.length);
    const place = slot * this.tokens.length + at;
    const known = this.#found[place] as number;
    if (known !== 0) return known;
    const end = this.#longest(name, at);
    this.#found[place] = end;
    return end;
  }

  #longest(name: number, at: number): number {
    let end = nowhere;
    for (const line of this.#lines) {
      if (line.name === name) end = Math.max(end, this.#follow(line.steps, 0, at));
    }
    return end;
  }

  /** @returns the word after the last that the steps take from the `n`th on, at most; or -1 */
  #follow(steps: readonly Step[], n: number, at: number): number {
    const step = steps[n];
    if (step === undefined) return at;
    if (step.edge !== '') return this.#isEdge(step.edge, at) ? this.#follow(steps, n + 1, at) : nowhere;
    if (step.gap > 0) return this.#skip(steps, n, at);
    if (step.isForbidden) return this.#isThere(step, at) ? nowhere : this.#follow(steps, n + 1, at);
    const mayPass = step.isOptional || (step.orEdge !== '' && this.#isEdge(step.orEdge, at));
    let end = mayPass ? this.#follow(steps, n + 1, at) : nowhere;
    if (at >= this.tokens.length) return end;
    if (this.#isWord(step, at)) end = Math.max(end, this.#follow(steps, n + 1, at + 1));
    for (const name of step.names) {
      const to = this.#endAt(name, at);
      if (to >= 0) end = Math.max(end, this.#follow(steps, n + 1, to));
    }
    return end;
  }

  /** The nearest that fits counts. */
  #skip(steps: readonly Step[], n: number, from: number): number {
    const last = from + (steps[n] as Step).gap;
    for (let at = from; at <= last; at += 1) {
      const found = this.#follow(steps, n + 1, at);
      if (found >= 0) return found;
      if (at >= this.tokens.length || stops.has((this.tokens[at] as Token).word)) return nowhere;
    }
    return nowhere;
  }

  #isWord(step: Step, at: number): boolean {
    return (
      this.#holds(step, this.#words[at] as number) ||
      this.#holds(step, this.#words[at + this.tokens.length] as number)
    );
  }

  #holds({ set, word: one }: Step, word: number): boolean {
    if (word === unknown) return false;
    if (set < 0) return word === one;
    const { bits, length } = this.#grammar;
    return (((bits[word * length + (set >> 5)] as number) >>> (set & 31)) & 1) === 1;
  }

  #isThere(step: Step, at: number): boolean {
    if (at >= this.tokens.length) return false;
    return this.#isWord(step, at) || step.names.some(name => this.#endAt(name, at) >= 0);
  }

  #isEdge(edge: Step['edge'], at: number): boolean {
    if (edge === '<<') return at === 0;
    if (edge === '>') return at >= this.tokens.length || signs.has((this.tokens[at] as Token).word);
    return (
      at === 0 || this.clauses[at] !== this.clauses[at - 1] || signs.has((this.tokens[at - 1] as Token).word)
    );
  }
}

function numbersOf(tokens: readonly Token[], { numbers }: Grammar): number[] {
  const words = Array.from({ length: tokens.length * 2 }, () => unknown);
  for (let at = 0; at < tokens.length; at += 1) {
    const { word, sort } = tokens[at] as Token;
    words[at] = numbers.get(word) ?? unknown;
    if (sort !== '') words[at + tokens.length] = numbers.get(sort) ?? unknown;
  }
  return words;
}
