import { deepEqual, throws } from 'node:assert/strict';
import { clausesOf } from '../../../src/wording/clauses.ts';
import { type Grammar, grammarOf } from '../../../src/wording/grammar.ts';
import { Reading } from '../../../src/wording/match.ts';
import { packed } from '../../../src/wording/packing/pack.ts';
import { type Token, tokensOf } from '../../../src/wording/tokens.ts';
import { tries } from '../../support/counts.ts';
import { drawing } from '../../wording/scores.ts';

type Patterns = Readonly<Record<string, string>>;

const grammarFor = (patterns: Patterns): Grammar =>
  grammarOf(packed([{ pet: 'cat' }, { fix: 'fix' }, patterns]), {});
const readingOf = (text: string, grammar: Grammar) => {
  const tokens = tokensOf(text);
  return new Reading(tokens, clausesOf(tokens), grammar);
};

const stops = ['not', ',', ';'];

/** Tries every line at every word, as plainly as it can be said. */
class Naive {
  readonly #patterns: Patterns;
  readonly #tokens: readonly Token[];
  readonly #clauses: readonly number[];

  constructor(patterns: Patterns, { tokens, clauses }: Reading) {
    this.#patterns = patterns;
    this.#tokens = tokens;
    this.#clauses = clauses;
  }

  endAt(name: string, at: number): number {
    if (at >= this.#tokens.length) return -1;
    const lines = (this.#patterns[name] as string).trim().split('\n');
    return Math.max(...lines.map(line => this.#follow(line.trim().split(' '), at)));
  }

  #follow([step, ...rest]: readonly string[], at: number): number {
    if (step === undefined) return at;
    if (step.startsWith('..')) return this.#skip(Number(step.slice(2)), rest, at);
    if (step === '<' || step === '>') return this.#isEdge(step, at) ? this.#follow(rest, at) : -1;
    if (step.startsWith('!')) return this.#endsOf(step.slice(1), at).length > 0 ? -1 : this.#follow(rest, at);
    const ways = step.replace('?', '');
    const ends = this.#endsOf(ways, at).map(end => this.#follow(rest, end));
    const mayPass = step.endsWith('?') || (ways.endsWith('|>') && this.#isEdge('>', at));
    return Math.max(-1, ...ends, mayPass ? this.#follow(rest, at) : -1);
  }

  #endsOf(ways: string, at: number): number[] {
    const ends = ways.split('|').map(way => {
      if (way.startsWith('&')) return this.endAt(way.slice(1), at);
      return this.#tokens[at]?.word === way ? at + 1 : -1;
    });
    return ends.filter(end => end >= 0);
  }

  #skip(gap: number, rest: readonly string[], from: number): number {
    for (let at = from; at <= from + gap; at += 1) {
      const end = this.#follow(rest, at);
      const word = this.#tokens[at]?.word;
      if (end >= 0 || word === undefined || (word !== ',' && stops.includes(word))) return end;
    }
    return -1;
  }

  #isEdge(edge: string, at: number): boolean {
    const isSign = (word = ';') => word === ',' || word === ';';
    if (edge === '>') return isSign(this.#tokens[at]?.word);
    return at === 0 || this.#clauses[at] !== this.#clauses[at - 1] || isSign(this.#tokens[at - 1]?.word);
  }
}

describe('the places of a pattern', () => {
  const next = drawing(20261122);
  const any = (all: readonly string[]): string => all[Math.floor(next() * all.length)] as string;
  const words = ['we', 'cat', 'cats', 'fixed', 'it', 'soon'];
  const plain = ['we', 'cat|cats', 'fixed', 'it|soon', 'we|it|cat'];
  const others = ['..1', '..2', '<', '>', 'it?', 'cat|soon?', '!fixed', 'soon|>', ...plain];

  /** Every line has a word of its own, or builds on a pattern before it. */
  const lineAfter = (earlier: readonly string[]): string => {
    const core = any(
      earlier.length > 0 ? [...plain, ...earlier.map(name => `&${name}`), `cat|&${earlier[0]}`] : plain,
    );
    const some = () => Array.from({ length: Math.floor(next() * 3) }, () => any(others));
    return [...some(), core, ...some()].join(' ');
  };
  const patternsOf = (): Patterns => {
    const patterns: Record<string, string> = {};
    for (const name of ['a', 'b', 'c', 'd']) {
      const earlier = Object.keys(patterns);
      patterns[name] = Array.from({ length: 1 + Math.floor(next() * 3) }, () => lineAfter(earlier)).join(
        '\n',
      );
    }
    return patterns;
  };
  const sentence = () =>
    Array.from({ length: 1 + Math.floor(next() * 9) }, () => any([...words, ...stops])).join(' ');

  it('are those that are found where every line is tried at every word', () => {
    for (let round = 0; round < tries(60, 2000); round += 1) {
      const patterns = patternsOf();
      const grammar = grammarFor(patterns);
      for (let time = 0; time < 20; time += 1) {
        const text = sentence();
        const reading = readingOf(text, grammar);
        const naive = new Naive(patterns, reading);
        for (const name of Object.keys(patterns)) {
          const found = reading.tokens.map((_, at) => reading.endAt(name, at));
          const wanted = reading.tokens.map((_, at) => naive.endAt(name, at));
          deepEqual(found, wanted, JSON.stringify({ text, patterns, name }));
        }
      }
    }
  });

  it('are looked for only under names that may be there, in the order they are written', () => {
    const grammar = grammarFor({ late: 'soon', pets: 'cat+', owned: '&mine\n&pets', mine: 'we' });
    deepEqual(readingOf('cats here', grammar).names, ['pets', 'owned']);
    deepEqual(readingOf('we, soon', grammar).names, ['late', 'owned', 'mine']);
    deepEqual(readingOf('nothing', grammar).names, []);
  });

  it('need a word: a line without one is refused, and so are patterns that need each other', () => {
    throws(() => grammarFor({ open: 'cat? ..2 >' }), RangeError);
    throws(() => grammarFor({ one: '&two', two: '&one' }), RangeError);
  });
});
