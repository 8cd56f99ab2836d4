import type { Built, Clue } from './clues.ts';
import type { Grammar } from './grammar.ts';
import { isMember } from './lexicon.ts';
import type { Step } from './pattern.ts';
import { is } from './smallWords.ts';
import type { Token } from './tokens.ts';

/** A stretch of words that a named pattern covers; `to` is the word after its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** By word: the end of the longest stretch that begins there; -1 where none does. */
type Ends = readonly number[];

const nowhere = -1;
const unknown = 0;
const nothing: readonly never[] = [];
const always = () => true;

/** One sentence and what can be found in it; everything found is remembered. */
export class Reading {
  readonly tokens: readonly Token[];
  /** By word: the number of its clause. */
  readonly clauses: readonly number[];
  readonly #grammar: Grammar;
  /** Two numbers a word: its own and that of its sort; after the last word two noughts. */
  readonly #words: readonly number[];
  readonly #clues: Clue[] = [];
  /** By clue: its name, and the word around which it is looked for. */
  readonly #names: number[] = [];
  readonly #places: number[] = [];
  /** Bits of the names that may stand here. */
  readonly #possible: number[];
  /** The names that were looked for, and what was found of each. */
  readonly #asked: number[] = [];
  readonly #answers: Ends[] = [];

  constructor(tokens: readonly Token[], clauses: readonly number[], grammar: Grammar) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.#grammar = grammar;
    this.#words = numbersOf(tokens, grammar);
    this.#possible = [...grammar.noNames];
    for (let at = 0; at < this.#words.length; at += 1) this.#addClues(this.#words[at] as number, at >> 1);
    for (const { name, around } of grammar.built) if (this.#isPossible(around)) this.#makePossible(name);
  }

  /** The end of the longest stretch of that name which begins at a word; -1 where none does. */
  endAt(name: string, at: number): number {
    return this.#endsOf(this.#numberOf(name))[at] ?? nowhere;
  }

  /** The first stretch of that name in a range of words. */
  find(name: string, from = 0, to = this.tokens.length): Stretch | undefined {
    const ends = this.#endsOf(this.#numberOf(name));
    if (ends === nothing) return undefined;
    for (let at = from; at < to; at += 1) {
      const end = ends[at] as number;
      if (end >= 0 && end <= to) return { from: at, to: end };
    }
    return undefined;
  }

  has(name: string, from = 0, to = this.tokens.length): boolean {
    return this.find(name, from, to) !== undefined;
  }

  /** The stretches of a name, none inside another. */
  all(name: string, isFree: (at: number) => boolean = always): readonly Stretch[] {
    const ends = this.#endsOf(this.#numberOf(name));
    if (ends === nothing) return nothing;
    const found: Stretch[] = [];
    for (let at = 0; at < ends.length; at += 1) {
      const to = ends[at] as number;
      if (to < 0 || !isFree(at)) continue;
      found.push({ from: at, to });
      at = to - 1;
    }
    return found;
  }

  /** The names that may stand in the sentence, in the order of the grammar: no other does. */
  get names(): readonly string[] {
    const names: string[] = [];
    for (let part = 0; part < this.#possible.length; part += 1) {
      for (let bits = this.#possible[part] as number; bits !== 0; bits &= bits - 1) {
        names.push(this.#grammar.nameOf[part * 32 + 31 - Math.clz32(bits & -bits)] as string);
      }
    }
    return names;
  }

  /** The words of the clause in which a word stands. */
  clauseAt(at: number): Stretch {
    const clause = this.clauses[at];
    let [from, to] = [at, at + 1];
    while (from > 0 && this.clauses[from - 1] === clause) from -= 1;
    while (to < this.tokens.length && this.clauses[to] === clause) to += 1;
    return { from, to };
  }

  #addClues(word: number, place: number): void {
    const clues = this.#grammar.clues[word];
    if (clues === undefined) return;
    for (const clue of clues) {
      this.#clues.push(clue);
      this.#names.push(clue.name);
      this.#places.push(place);
      this.#makePossible(clue.name);
    }
  }

  #makePossible(name: number): void {
    this.#possible[name >> 5] = (this.#possible[name >> 5] as number) | (1 << (name & 31));
  }

  #isPossible(name: number): boolean {
    return (((this.#possible[name >> 5] as number) >>> (name & 31)) & 1) === 1;
  }

  #numberOf(name: string): number {
    return this.#grammar.names.get(name) as number;
  }

  #endsOf(name: number): Ends {
    if (!this.#isPossible(name)) return nothing;
    const known = this.#asked.indexOf(name);
    if (known >= 0) return this.#answers[known] as Ends;
    const ends = this.#search(name);
    this.#asked.push(name);
    this.#answers.push(ends);
    return ends;
  }

  #search(name: number): Ends {
    const ends: number[] = [];
    for (let n = 0; n < this.#names.length; n += 1) {
      if (this.#names[n] === name) this.#tryAround(this.#clues[n] as Clue, this.#places[n] as number, ends);
    }
    if (this.#grammar.isBuilt.has(name)) {
      for (const line of this.#grammar.built) if (line.name === name) this.#tryBuilt(line, ends);
    }
    return ends.length > 0 ? ends : nothing;
  }

  #tryBuilt(line: Built, ends: number[]): void {
    const around = this.#endsOf(line.around);
    for (let at = 0; at < around.length; at += 1) {
      if ((around[at] as number) >= 0) this.#tryAround(line, at, ends);
    }
  }

  /** @param ends what was found of its name, which grows; empty where nothing was */
  #tryAround({ steps, least, most, taken, needs }: Clue, place: number, ends: number[]): void {
    for (const need of needs) if (!this.#isPossible(need)) return;
    for (let at = Math.max(0, place - most); at <= place - least; at += 1) {
      const end = this.#follow(steps, taken, at + taken);
      if (end < 0) continue;
      while (ends.length < this.tokens.length) ends.push(nowhere);
      ends[at] = Math.max(end, ends[at] as number);
    }
  }

  /** @returns the word after the last that the steps take from the `n`th on, at most; or -1 */
  #follow(steps: readonly number[], first: number, from: number): number {
    let at = from;
    for (let n = first; n < steps.length; n += 1) {
      const set = steps[n] as number;
      if (set < 0) {
        const step = this.#stepOf(steps, n);
        if (step.gap > 0) return this.#skip(steps, n, at);
        if (step.edge === '' && !step.isForbidden) return this.#choose(steps, n, at);
        if (step.isForbidden ? this.#isThere(step, at) : !this.#isEdge(step.edge, at)) return nowhere;
      } else {
        if (!this.#isOfSet(set, at)) return nowhere;
        at += 1;
      }
    }
    return at;
  }

  /** Of the ways that a step can be taken, or left out, the one that leads farthest. */
  #choose(steps: readonly number[], n: number, at: number): number {
    const step = this.#stepOf(steps, n);
    const mayPass = step.isOptional || (step.orEdge !== '' && this.#isEdge(step.orEdge, at));
    let end = mayPass ? this.#follow(steps, n + 1, at) : nowhere;
    if (step.set >= 0 && this.#isOfSet(step.set, at)) end = Math.max(end, this.#follow(steps, n + 1, at + 1));
    for (const name of step.names) {
      const to = this.#endsOf(name)[at] ?? nowhere;
      if (to >= 0) end = Math.max(end, this.#follow(steps, n + 1, to));
    }
    return end;
  }

  /** The nearest that fits counts. */
  #skip(steps: readonly number[], n: number, from: number): number {
    const last = from + this.#stepOf(steps, n).gap;
    for (let at = from; at <= last; at += 1) {
      const found = this.#follow(steps, n + 1, at);
      if (found >= 0) return found;
      if (this.#isOf(is.stops, at)) return nowhere;
    }
    return nowhere;
  }

  #stepOf(steps: readonly number[], n: number): Step {
    return this.#grammar.steps[-1 - (steps[n] as number)] as Step;
  }

  #isOfSet(set: number, at: number): boolean {
    const { members } = this.#grammar;
    const [word, sort] = [this.#words[2 * at] as number, this.#words[2 * at + 1] as number];
    return isMember(members, word, set) || (sort !== unknown && isMember(members, sort, set));
  }

  #isThere(step: Step, at: number): boolean {
    return (
      (step.set >= 0 && this.#isOfSet(step.set, at)) ||
      step.names.some(name => (this.#endsOf(name)[at] ?? nowhere) >= 0)
    );
  }

  /** Behind the last word, everything ends. */
  #isOf(bit: number, at: number): boolean {
    const token = this.tokens[at];
    return token === undefined || (token.bits & bit) !== 0;
  }

  #isEdge(edge: Step['edge'], at: number): boolean {
    if (edge === '>') return this.#isOf(is.sign, at);
    if (edge === '<<' || at === 0) return at === 0;
    return this.clauses[at] !== this.clauses[at - 1] || this.#isOf(is.sign, at - 1);
  }
}

function numbersOf(tokens: readonly Token[], { numbers }: Grammar): number[] {
  const words: number[] = [];
  for (const { word, sort } of tokens) {
    words.push(numbers.get(word) ?? unknown, sort === '' ? unknown : (numbers.get(sort) ?? unknown));
  }
  words.push(unknown, unknown);
  return words;
}
