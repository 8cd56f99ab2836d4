import type { Branch, FastStep, Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';

/** A stretch of words that a named pattern covers; `to` is the word after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** No gap reaches over these: what is denied or begins anew is another statement. */
const stops = new Set([
  'not',
  'never',
  'nor',
  'neither',
  ';',
  ':',
  '–',
  '—',
  '->',
  '=>',
  '→',
  '|',
  '(',
  ')',
  '-',
  '--',
]);
const signs = new Set([...stops, ',', '%', '✅', '✔'].filter(word => !/[a-z]/.test(word)));
const nowhere = -1;
const unknown = 0;

/** One sentence and what can be found in it; everything found is remembered. */
export class Reading {
  readonly tokens: readonly Token[];
  /** By word: the number of its clause. */
  readonly clauses: readonly number[];
  readonly #grammar: Grammar;
  readonly #words: Uint16Array;
  readonly #sorts: Uint16Array;
  /** The names that can begin anywhere in the sentence. */
  readonly #mask: Uint32Array;
  readonly #parts: number;
  /** By word: the names that can begin there. */
  readonly #starts: Uint32Array;
  readonly #found: Int16Array;
  /** By word: 1 where no gap reaches over it, 2 where a clause can end or begin. */
  readonly #signs: Uint8Array;

  constructor(tokens: readonly Token[], clauses: readonly number[], grammar: Grammar) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.#grammar = grammar;
    this.#words = new Uint16Array(tokens.length);
    this.#sorts = new Uint16Array(tokens.length);
    this.#parts = grammar.maskLength;
    this.#mask = new Uint32Array(this.#parts);
    this.#starts = new Uint32Array(this.#parts * tokens.length);
    this.#found = new Int16Array(grammar.slotCount * tokens.length);
    this.#signs = new Uint8Array(tokens.length + 1);
    for (let at = 0; at < tokens.length; at += 1) {
      const { word, sort } = tokens[at] as Token;
      this.#words[at] = grammar.numbers.get(word) ?? unknown;
      this.#sorts[at] = sort === '' ? unknown : (grammar.numbers.get(sort) ?? unknown);
      this.#signs[at] = (stops.has(word) ? 1 : 0) | (signs.has(word) ? 2 : 0);
      this.#addMask(at, this.#words[at] as number);
      this.#addMask(at, this.#sorts[at] as number);
    }
  }

  /** The end of the longest stretch of that name which begins at a word; -1 where none does. */
  endAt(name: string, at: number): number {
    return this.#endAt(this.#grammar.names.get(name) as number, at);
  }

  /** The first stretch of that name in a range of words. */
  find(name: string, from = 0, to = this.tokens.length): Stretch | undefined {
    const number = this.#grammar.names.get(name) as number;
    if (!this.#isPossible(number)) return undefined;
    const [part, bit] = [number >> 5, 1 << (number & 31)];
    for (let at = from; at < to; at += 1) {
      if (((this.#starts[at * this.#parts + part] as number) & bit) === 0) continue;
      const end = this.#endAt(number, at);
      if (end >= 0 && end <= to) return { from: at, to: end };
    }
    return undefined;
  }

  has(name: string, from = 0, to = this.tokens.length): boolean {
    return this.find(name, from, to) !== undefined;
  }

  /** The stretches of a name, none inside another. */
  all(name: string, isFree: (at: number) => boolean = () => true): Stretch[] {
    const number = this.#grammar.names.get(name) as number;
    const found: Stretch[] = [];
    if (!this.#isPossible(number)) return found;
    const [part, bit] = [number >> 5, 1 << (number & 31)];
    for (let at = 0; at < this.tokens.length; at += 1) {
      if (((this.#starts[at * this.#parts + part] as number) & bit) === 0 || !isFree(at)) continue;
      const to = this.#endAt(number, at);
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

  #addMask(at: number, word: number): void {
    if (word === unknown) return;
    const { masks } = this.#grammar;
    const from = at * this.#parts;
    for (let part = 0; part < this.#parts; part += 1) {
      const bits = masks[word * this.#parts + part] as number;
      this.#starts[from + part] = (this.#starts[from + part] as number) | bits;
      this.#mask[part] = (this.#mask[part] as number) | bits;
    }
  }

  #isPossible(name: number): boolean {
    return ((this.#mask[name >> 5] as number) & (1 << (name & 31))) !== 0;
  }

  #canBegin(name: number, word: number): boolean {
    const mask = this.#grammar.masks[word * this.#parts + (name >> 5)] as number;
    return word !== unknown && (mask & (1 << (name & 31))) !== 0;
  }

  #endAt(name: number, at: number): number {
    if (at >= this.tokens.length) return nowhere;
    const [word, sort] = [this.#words[at] as number, this.#sorts[at] as number];
    const [byWord, bySort] = [this.#canBegin(name, word), this.#canBegin(name, sort)];
    if (!byWord && !bySort) return nowhere;
    const slot = this.#grammar.slots[name] as number;
    const place = slot * this.tokens.length + at;
    const known = slot < 0 ? 0 : (this.#found[place] as number);
    if (known !== 0) return known;
    const beginning = this.#grammar.beginning[name];
    let end = nowhere;
    if (byWord) end = this.#longest(beginning?.get(word) ?? [], at);
    if (bySort) end = Math.max(end, this.#longest(beginning?.get(sort) ?? [], at));
    if (slot >= 0) this.#found[place] = end;
    return end;
  }

  #longest(branches: readonly Branch[], at: number): number {
    let end = nowhere;
    for (const branch of branches) {
      const found = this.#follow(branch, at);
      if (found > end) end = found;
    }
    return end;
  }

  /** @returns the word after the last that any pattern of the branch takes, or -1 */
  #follow(branch: Branch, at: number): number {
    const { step } = branch;
    if (step.edge !== '') return this.#isEdge(step.edge, at) ? this.#goOn(branch, at) : nowhere;
    if (step.gap > 0) return this.#skip(branch, at);
    if (step.isForbidden) return this.#isThere(step, at) ? nowhere : this.#goOn(branch, at);
    const mayPass = step.isOptional || (step.orEdge !== '' && this.#isEdge(step.orEdge, at));
    let end = mayPass ? this.#goOn(branch, at) : nowhere;
    if (at >= this.tokens.length) return end;
    if (this.#isWord(step, at)) end = Math.max(end, this.#goOn(branch, at + 1));
    for (const name of step.names) {
      const to = this.#endAt(name, at);
      if (to >= 0) end = Math.max(end, this.#goOn(branch, to));
    }
    return end;
  }

  #goOn({ isEnd, next }: Branch, at: number): number {
    return Math.max(isEnd ? at : nowhere, next.length === 0 ? nowhere : this.#longest(next, at));
  }

  /** The nearest that fits counts. */
  #skip(branch: Branch, from: number): number {
    for (let at = from; at <= from + branch.step.gap; at += 1) {
      const found = this.#goOn(branch, at);
      if (found >= 0) return found;
      if (at >= this.tokens.length || (this.#signs[at] as number) & 1) return nowhere;
    }
    return nowhere;
  }

  #isWord(step: FastStep, at: number): boolean {
    return this.#holds(step, this.#words[at] as number) || this.#holds(step, this.#sorts[at] as number);
  }

  #holds({ bits, words }: FastStep, word: number): boolean {
    if (word === unknown) return false;
    if (words.includes(word)) return true;
    for (const set of bits) if (((set[word >> 3] as number) >> (word & 7)) & 1) return true;
    return false;
  }

  #isThere(step: FastStep, at: number): boolean {
    if (at >= this.tokens.length) return false;
    return this.#isWord(step, at) || step.names.some(name => this.#endAt(name, at) >= 0);
  }

  #isEdge(edge: FastStep['edge'], at: number): boolean {
    if (edge === '<<') return at === 0;
    if (edge === '>') return at >= this.tokens.length || ((this.#signs[at] as number) & 2) !== 0;
    return (
      at === 0 || this.clauses[at] !== this.clauses[at - 1] || ((this.#signs[at - 1] as number) & 2) !== 0
    );
  }
}
