import { createChecker } from '../../src/wording/checker.ts';
import { type Facts, factsOf } from '../../src/wording/facts.ts';
import { grammarOfRules } from '../../src/wording/grammarOfRules.ts';
import { labelsToAsk, notedIn, strictness } from '../../src/wording/modelHints.ts';
import type { CorpusItem } from './corpus.ts';
import { type Label, labels } from './items.ts';
import { noModel } from './noModel.ts';
import { type Packed, packed, strongest } from './pack.ts';
import { fitted, type Row, rowOf, type Sample, type Settings, sigmoid } from './regression.ts';
import { sentencesIn, type Unit, unitsOf } from './units.ts';

/** A corpus item with everything hashed once. */
export interface Read {
  readonly item: CorpusItem;
  readonly units: readonly (Unit & { readonly row: Row })[];
  /** Its sentences as the check scores them, with what the model may say of each. */
  readonly sentences: readonly { readonly row: Row; readonly may: readonly Label[] }[];
  /** What the rules say of it: there the model is not asked. */
  readonly ruled: readonly string[];
}

/** Texts are read by the rules of this version, whose patterns are features, too. */
export function reader(buckets: number): (item: CorpusItem) => Read {
  const grammar = grammarOfRules();
  const checker = createChecker({ model: noModel });
  const rowIn = (words: string, facts: Facts) => rowOf({ words, noted: notedIn(facts) }, buckets);
  return item => ({
    item,
    units: unitsOf(item).map(unit => ({ ...unit, row: rowIn(unit.text, factsOf(unit.text, grammar)) })),
    sentences: sentencesIn(item.text).map(text => {
      const facts = factsOf(text, grammar);
      return { row: rowIn(text, facts), may: labelsToAsk(facts, text) };
    }),
    ruled: checker.check(item.text, { form: 'text' }).findings.map(one => one.label),
  });
}

export interface Plan extends Settings {
  /** How many buckets of a label keep a weight. */
  readonly kept: number;
  /** Forms of texts that nobody says to a customer, and how much more they count: the corpus has few of what is full of them. */
  readonly unsaid: readonly string[];
  readonly unsaidWeight: number;
}

function samplesOf(reads: readonly Read[], label: Label, plan: Plan): Sample[] {
  return reads.flatMap(({ item, units }) => {
    const weight = plan.unsaid.includes(item.form) ? plan.unsaidWeight : 1;
    return units
      .filter(unit => !unit.open.includes(label))
      .map(({ row, labels: given }) => ({ row, isPositive: given.includes(label), weight }));
  });
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
  const samples = samplesOf(reads, label, plan);
  const wide = fitted(samples, plan);
  const kept = strongest(wide.weights, useOf(samples, plan.buckets), plan.kept);
  const narrow = samples.map(sample => ({ ...sample, row: narrowed(sample.row, kept) }));
  return packed(fitted(narrow, plan));
}

/** The log odds of a label for one row, with the rounded weights. */
export function oddsOf({ steps, sizes, bias }: Packed, { at, value }: Row): number {
  let sum = bias;
  for (let n = 0; n < at.length; n += 1) {
    const step = steps[at[n] as number] as number;
    if (step !== 0) sum += Math.sign(step) * (sizes[Math.abs(step) - 1] as number) * (value[n] as number);
  }
  return sum;
}

/** An item is as probable as its most probable sentence; the more sentences it has, the less. */
export function itemProbability(model: Packed, { sentences }: Read, label: Label): number {
  const asked = sentences.filter(({ may }) => may.includes(label));
  const odds = asked.map(({ row }) => oddsOf(model, row) - strictness(sentences.length));
  return odds.length === 0 ? 0 : sigmoid(Math.max(...odds));
}

function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Who wrote an item, as its file tells: the first writer's files make two groups, every other's file is one. */
export function writerOf({ item: { id } }: Read): string {
  const [file = ''] = id.split('-');
  if (file.startsWith('a')) return file <= 'a20' ? 'a01 to a20' : 'a21 to a39';
  if (file.startsWith('d')) return 'd01 to d03';
  return file.startsWith('c') ? 'c01 and c02' : file;
}

export interface Folded {
  /** By item: its writer's group. */
  readonly fold: readonly string[];
  /** What part of the others' items is learnt from, 0 to 1. */
  readonly part: number;
}

/** For each label and item what a model says that has seen nothing of the item's writer. */
export function unseen(reads: readonly Read[], plan: Plan, { fold, part }: Folded): Record<Label, number[]> {
  const out = Object.fromEntries(labels.map(label => [label, [] as number[]])) as Record<Label, number[]>;
  for (const group of new Set(fold)) {
    const isTaken = (read: Read) => (hashed(`${read.item.id}#`) % 1000) / 1000 < part;
    const others = reads.filter((read, at) => fold[at] !== group && isTaken(read));
    for (const label of labels) {
      const model = learned(others, label, plan);
      const held = [...reads.entries()].filter(([at]) => fold[at] === group);
      for (const [at, read] of held) out[label][at] = itemProbability(model, read, label);
    }
  }
  return out;
}
