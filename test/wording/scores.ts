import { type Item, type Label, labels } from './items.ts';

export interface Score {
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Scores {
  readonly items: number;
  readonly perLabel: Readonly<Record<Label, Score>>;
  readonly micro: Score;
  /** Any flag against "has any label". */
  readonly any: Score;
  readonly macroF1: number;
  readonly clean: number;
  readonly cleanFlagged: number;
}

export interface Judged {
  readonly item: Item;
  readonly given: ReadonlySet<string>;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

function score(hits: number, extra: number, missed: number): Score {
  const precision = share(hits, hits + extra);
  const recall = share(hits, hits + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { hits, extra, missed, precision, recall, f1 };
}

const has = ({ item }: Judged, label: Label): boolean => item.labels.includes(label);
const mayHave = ({ item }: Judged, label: Label): boolean => item.optional?.includes(label) ?? false;
const count = (all: readonly Judged[], holds: (one: Judged) => boolean): number => all.filter(holds).length;

const counts = (one: Judged, label: Label): boolean =>
  one.given.has(label) && (has(one, label) || !mayHave(one, label));
const isFlagged = (one: Judged): boolean => labels.some(label => counts(one, label));
const isClean = ({ item }: Judged): boolean => item.labels.length === 0 && !item.optional?.length;

function scoreOf(all: readonly Judged[], label: Label): Score {
  const hits = count(all, one => has(one, label) && one.given.has(label));
  const extra = count(all, one => !has(one, label) && counts(one, label));
  return score(hits, extra, count(all, one => has(one, label)) - hits);
}

export function scoresOf(all: readonly Judged[]): Scores {
  const perLabel = Object.fromEntries(labels.map(label => [label, scoreOf(all, label)])) as Record<
    Label,
    Score
  >;
  const sum = (of: (one: Score) => number) => labels.reduce((total, label) => total + of(perLabel[label]), 0);
  const guilty = all.filter(({ item }) => item.labels.length > 0);
  const clean = all.filter(isClean);
  const [caught, cleanFlagged] = [count(guilty, isFlagged), count(clean, isFlagged)];
  return {
    items: all.length,
    perLabel,
    micro: score(
      sum(one => one.hits),
      sum(one => one.extra),
      sum(one => one.missed),
    ),
    any: score(caught, cleanFlagged, guilty.length - caught),
    macroF1: sum(one => one.f1) / labels.length,
    clean: clean.length,
    cleanFlagged,
  };
}

/** The same seed draws the same samples, so two runs over the same answers print the same interval. */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The middle 95 % of the macro F1 of samples drawn with replacement. */
export function interval(all: readonly Judged[], samples = 1000): readonly [number, number] {
  const next = drawing(12345);
  const drawn = () => all.map(() => all[Math.floor(next() * all.length)] as Judged);
  const sorted = Array.from({ length: samples }, () => scoresOf(drawn()).macroF1).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
