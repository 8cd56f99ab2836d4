import type { Pattern, Step } from './pattern.ts';

/** A step with numbers for words and names, as the search needs it. */
export interface FastStep {
  /** Bit `n` is set where the word numbered `n` is meant. */
  readonly bits: readonly Uint8Array[];
  /** The words of `bits`, one by one. */
  readonly many: readonly number[];
  readonly words: readonly number[];
  readonly names: readonly number[];
  readonly isOptional: boolean;
  readonly isForbidden: boolean;
  readonly gap: number;
  readonly edge: Step['edge'];
  readonly orEdge: Step['orEdge'];
}

/** Patterns that begin alike share their beginning. */
export interface Branch {
  readonly step: FastStep;
  /** A pattern ends here. */
  isEnd: boolean;
  readonly next: Branch[];
}

/** Named patterns, ready to be looked for. */
export interface Grammar {
  /** Words that stand in any pattern, numbered from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
  /** The names that can begin with a word, as bits in `maskLength` parts for every number of a word. */
  readonly masks: Uint32Array;
  readonly maskLength: number;
  /** By name: where it is remembered, for those that other patterns build on; -1 for the others. */
  readonly slots: readonly number[];
  readonly slotCount: number;
  /** By name and word: the branches that can begin there. */
  readonly beginning: readonly ReadonlyMap<number, readonly Branch[]>[];
}

type Table = Readonly<Record<string, readonly Pattern[]>>;

/** More words than that get numbers and bits of their own as a class; fewer are compared one by one. */
const fewWords = 12;

const stepsIn = (table: Table): readonly Step[] =>
  Object.values(table).flatMap(all => all.flatMap(one => one.steps));

function numbersOf(table: Table): Map<string, number> {
  const words = new Set(stepsIn(table).flatMap(step => step.sets.flatMap(set => [...set])));
  return new Map([...words].map((word, at) => [word, at + 1]));
}

function bitsOf(words: readonly number[], size: number): Uint8Array {
  const bits = new Uint8Array((size >> 3) + 1);
  for (const word of words) bits[word >> 3] = (bits[word >> 3] as number) | (1 << (word & 7));
  return bits;
}

/** The steps of all patterns in numbers; what several share is made once. */
function faster(numbers: ReadonlyMap<string, number>, names: ReadonlyMap<string, number>) {
  const made = new Map<ReadonlySet<string>, { many: readonly number[]; bits: Uint8Array }>();
  const numbersOf = (set: ReadonlySet<string>) => Array.from(set, word => numbers.get(word) as number);
  const largeOf = (set: ReadonlySet<string>) => {
    const many = made.get(set)?.many ?? numbersOf(set);
    const large = made.get(set) ?? { many, bits: bitsOf(many, numbers.size) };
    made.set(set, large);
    return large;
  };
  const fast = ({ sets, names: called, isOptional, isForbidden, gap, edge, orEdge }: Step): FastStep => {
    const large = sets.filter(set => set.size > fewWords).map(largeOf);
    return {
      bits: large.map(one => one.bits),
      many: large.flatMap(one => one.many),
      words: sets.filter(set => set.size <= fewWords).flatMap(numbersOf),
      names: called.map(name => names.get(name) as number),
      isOptional,
      isForbidden,
      gap,
      edge,
      orEdge,
    };
  };
  const known = new Map<string, FastStep>();
  return (step: Step): FastStep => {
    const before = known.get(step.text) ?? fast(step);
    known.set(step.text, before);
    return before;
  };
}

function treeOf(patterns: readonly Pattern[], fast: (step: Step) => FastStep): Branch[] {
  const roots: Branch[] = [];
  const made = new Map<Branch[], Map<string, Branch>>();
  for (const { steps } of patterns) {
    let level = roots;
    for (const [at, step] of steps.entries()) {
      const here = made.get(level) ?? new Map<string, Branch>();
      made.set(level, here);
      const branch = here.get(step.text) ?? { step: fast(step), isEnd: false, next: [] };
      if (!here.has(step.text)) level.push(branch);
      here.set(step.text, branch);
      if (at === steps.length - 1) branch.isEnd = true;
      level = branch.next;
    }
  }
  return roots;
}

/** Edges, gaps and what is forbidden take no word: the first steps that take one decide. */
function firstWordsOf({ step, next }: Branch, words: (step: FastStep) => number[]): Set<number> {
  const takesNone = step.edge !== '' || step.isForbidden || step.gap > 0;
  const first = new Set(takesNone ? [] : words(step));
  if (takesNone || step.isOptional || step.orEdge !== '') {
    for (const branch of next) for (const word of firstWordsOf(branch, words)) first.add(word);
  }
  return first;
}

function masksOf(beginning: Grammar['beginning'], words: number, length: number): Uint32Array {
  const masks = new Uint32Array((words + 1) * length);
  for (const [name, byWord] of beginning.entries()) {
    for (const word of byWord.keys()) {
      const part = word * length + (name >> 5);
      masks[part] = (masks[part] as number) | (1 << (name & 31));
    }
  }
  return masks;
}

/** @throws RangeError where a pattern names one that is not there */
export function grammarOf(table: Table): Grammar {
  const numbers = numbersOf(table);
  const all = Object.keys(table);
  const names = new Map(all.map((name, at) => [name, at]));
  const fast = faster(numbers, names);
  const beginning = all.map(() => new Map<number, Branch[]>());
  const done = new Set<string>();
  const firstWords = (step: FastStep): number[] => [
    ...step.words,
    ...step.many,
    ...step.names.flatMap(name => [...enter(all[name] as string).keys()]),
  ];
  const enter = (name: string): Map<number, Branch[]> => {
    const byWord = beginning[names.get(name) ?? -1];
    const patterns = table[name];
    if (!byWord || !patterns) throw new RangeError(`no patterns ${name}`);
    if (done.has(name)) return byWord;
    done.add(name);
    for (const branch of treeOf(patterns, fast)) {
      for (const word of firstWordsOf(branch, firstWords)) {
        const others = byWord.get(word);
        if (others) others.push(branch);
        else byWord.set(word, [branch]);
      }
    }
    return byWord;
  };
  for (const name of all) enter(name);
  const called = new Set(stepsIn(table).flatMap(step => step.names));
  let slotCount = 0;
  const slots = all.map(name => (called.has(name) ? slotCount++ : -1));
  const maskLength = (all.length >> 5) + 1;
  const masks = masksOf(beginning, numbers.size, maskLength);
  return { numbers, names, masks, maskLength, beginning, slots, slotCount };
}
