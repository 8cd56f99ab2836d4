import type { Lexicon } from './lexicon.ts';
import { blankStep, type Line, type Step } from './pattern.ts';

/** How a line is found: by one of its steps, around which it is looked for. */
export interface Clue extends Line {
  /** So many words of the line stand before that step. */
  readonly least: number;
  readonly most: number;
  /** How many of its first steps the clue itself has taken: 1 where the line begins with it. */
  readonly taken: number;
  /** The other patterns without which it cannot be. */
  readonly needs: readonly number[];
}

/** A line that is looked for around another pattern. */
export interface Built extends Clue {
  readonly around: number;
}

export interface Clues {
  /** By word: the lines that are looked for around it. */
  readonly clues: readonly (readonly Clue[] | undefined)[];
  /** Lines of a pattern that others are looked for around come before those. */
  readonly built: readonly Built[];
}

/** More words than any sentence has. */
const far = 0xffff;

const isSure = ({ isOptional, isForbidden, gap, edge, orEdge }: Step) =>
  !isOptional && !isForbidden && gap === 0 && edge === '' && orEdge === '';

function mostOf({ names, isForbidden, gap, edge }: Step): number {
  if (isForbidden || edge !== '') return 0;
  return names.length > 0 ? far : Math.max(1, gap);
}

/** A word that stands twice in a set is one clue. */
function add(clues: (Clue[] | undefined)[], word: number, clue: Clue): void {
  const known = clues[word];
  if (known === undefined) clues[word] = [clue];
  else if (known.at(-1) !== clue) known.push(clue);
}

/** @throws RangeError where they need each other in a circle */
function inOrder(lines: readonly Built[]): Built[] {
  const ordered: Built[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const waiting = rest.filter(({ around }) => rest.some(other => other.name === around));
    if (waiting.length === rest.length) throw new RangeError(`pattern ${waiting[0]?.name} needs itself`);
    for (const line of rest) if (!waiting.includes(line)) ordered.push(line);
    rest = waiting;
  }
  return ordered;
}

/** How often a step is met that takes what another pattern is: more often than any word. */
const named = 100_000;

/** Of the steps that a line cannot do without, the one that is met least often is its clue. */
class ClueFinder {
  readonly #plain: readonly Step[];
  readonly #special: readonly Step[];
  readonly #lexicon: Lexicon;

  constructor(special: readonly Step[], lexicon: Lexicon) {
    this.#special = special;
    this.#lexicon = lexicon;
    this.#plain = Array.from({ length: lexicon.setCount }, (_, set) => ({ ...blankStep, set }));
  }

  /** @throws RangeError where the line can do without every word */
  find(line: Line): { readonly clue: Clue; readonly step: Step } {
    let [rarest, least, most]: [Step | undefined, number, number] = [undefined, 0, 0];
    let [sureBefore, mostBefore] = [0, 0];
    const needs: number[] = [];
    for (const number of line.steps) {
      const step = this.#stepOf(number);
      if (isSure(step)) {
        if (rarest === undefined || this.#commonnessOf(step) < this.#commonnessOf(rarest))
          [rarest, least, most] = [step, sureBefore, mostBefore];
        if (step.set < 0 && step.names.length === 1) needs.push(step.names[0] as number);
        sureBefore += 1;
      }
      mostBefore += mostOf(step);
    }
    if (rarest === undefined) throw new RangeError(`a line of pattern ${line.name} needs no word`);
    const taken = rarest === this.#plain[line.steps[0] as number] ? 1 : 0;
    return { clue: { ...line, least, most, taken, needs }, step: rarest };
  }

  #stepOf(number: number): Step {
    return (number < 0 ? this.#special[-1 - number] : this.#plain[number]) as Step;
  }

  #commonnessOf({ set, names }: Step): number {
    return names.length * named + (set < 0 ? 0 : this.#lexicon.commonnessOf(set));
  }
}

/**
 * @param special the steps that are not plain
 * @throws RangeError where a line can do without every word, or lines need each other in a circle
 */
export function cluesOf(lines: readonly Line[], special: readonly Step[], lexicon: Lexicon): Clues {
  const clues: (Clue[] | undefined)[] = Array.from({ length: lexicon.numbers.size + 1 });
  const built: Built[] = [];
  const finder = new ClueFinder(special, lexicon);
  for (const line of lines) {
    const { clue, step } = finder.find(line);
    if (step.set >= 0) for (const word of lexicon.wordsOf(step.set)) add(clues, word, clue);
    for (const name of step.names) built.push({ ...clue, around: name });
  }
  return { clues, built: inOrder(built) };
}
