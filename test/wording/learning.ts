import type { CorpusItem } from './corpus.ts';
import { type Label, labels } from './items.ts';
import { type Packed, packed, strongest } from './pack.ts';
import { fitted, type Row, rowOf, type Sample, type Settings, sigmoid } from './regression.ts';
import { scoredIn, type Unit, unitsOf } from './units.ts';

/** A corpus item with everything hashed once. */
export interface Read {
  readonly item: CorpusItem;
  readonly units: readonly (Unit & { readonly row: Row })[];
  /** Its sentences as the check scores them. */
  readonly sentences: readonly Row[];
}

export const readingOf =
  (buckets: number) =>
  (item: CorpusItem): Read => ({
    item,
    units: unitsOf(item).map(unit => ({ ...unit, row: rowOf(unit.text, buckets) })),
    sentences: scoredIn(item.text).map(text => rowOf(text, buckets)),
  });

export interface Plan extends Settings {
  /** How many buckets of a label keep a weight. */
  readonly kept: number;
  /** How much more a positive counts than a negative, a label. */
  readonly positives: Readonly<Record<Label, number>>;
}

function samplesOf(reads: readonly Read[], label: Label, positive: number): Sample[] {
  return reads.flatMap(({ units }) =>
    units
      .filter(unit => !unit.open.includes(label))
      .map(({ row, labels: given }) => {
        const isPositive = given.includes(label);
        return { row, isPositive, weight: isPositive ? positive : 1 };
      }),
  );
}

function narrowed({ at, value }: Row, kept: Uint8Array): Row {
  const held = [...at.keys()].filter(n => kept[at[n] as number] === 1);
  return {
    at: Int32Array.from(held, n => at[n] as number),
    value: Float64Array.from(held, n => value[n] as number),
  };
}

function useOf(samples: readonly Sample[], buckets: number): Float64Array {
  const use = new Float64Array(buckets);
  for (const { row } of samples) {
    for (let n = 0; n < row.at.length; n += 1) {
      const bucket = row.at[n] as number;
      use[bucket] = (use[bucket] as number) + (row.value[n] as number) ** 2;
    }
  }
  return use;
}

/** Learns with all buckets, keeps the strongest, learns again with those alone, and rounds. */
export function learned(reads: readonly Read[], label: Label, plan: Plan): Packed {
  const samples = samplesOf(reads, label, plan.positives[label]);
  const wide = fitted(samples, plan);
  const kept = strongest(wide.weights, useOf(samples, plan.buckets), plan.kept);
  const narrow = samples.map(sample => ({ ...sample, row: narrowed(sample.row, kept) }));
  return packed(fitted(narrow, plan));
}

/** How probable a label is for one row, with the rounded weights. */
export function probabilityOf({ steps, scale, bias }: Packed, { at, value }: Row): number {
  let sum = 0;
  for (let n = 0; n < at.length; n += 1) sum += (steps[at[n] as number] as number) * (value[n] as number);
  return sigmoid(bias + scale * sum);
}

/** An item is as probable as its most probable sentence. */
export const itemProbability = (model: Packed, { sentences }: Read): number =>
  sentences.reduce((most, row) => Math.max(most, probabilityOf(model, row)), 0);

const groupOf = ({ item }: Read): string => `${item.domain}/${item.role}`;

function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Which fold an item belongs to: all of one domain and role stand in the same one. */
export function foldsOf(reads: readonly Read[], folds: number): number[] {
  const groups = [...new Set(reads.map(groupOf))].sort((a, b) => hashed(a) - hashed(b) || (a < b ? -1 : 1));
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]));
  return reads.map(read => foldOf.get(groupOf(read)) as number);
}

export interface Folded {
  readonly fold: readonly number[];
  readonly count: number;
  /** What part of the others' groups is learnt from, 0 to 1. */
  readonly part: number;
}

/** For each label and item what a model says that has seen nothing of the item's domain and role. */
export function unseen(reads: readonly Read[], plan: Plan, folded: Folded): Record<Label, number[]> {
  const out = Object.fromEntries(labels.map(label => [label, [] as number[]])) as Record<Label, number[]>;
  for (let fold = 0; fold < folded.count; fold += 1) {
    const others = reads.filter(
      (read, at) => folded.fold[at] !== fold && (hashed(`${groupOf(read)}#`) % 1000) / 1000 < folded.part,
    );
    for (const label of labels) {
      const model = learned(others, label, plan);
      const held = [...reads.entries()].filter(([at]) => folded.fold[at] === fold);
      for (const [at, read] of held) out[label][at] = itemProbability(model, read);
    }
  }
  return out;
}
