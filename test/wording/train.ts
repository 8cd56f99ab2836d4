import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Correction, corrected, correctionOf } from './calibrating.ts';
import { type CorpusItem, readCorpus } from './corpus.ts';
import { bestAt, guessesOf, type Quality } from './figures.ts';
import { type Label, labels } from './items.ts';
import { learned, type Plan, type Read, reader, unseen, writerOf } from './learning.ts';
import { moduleOf } from './modelFile.ts';
import type { Packed } from './pack.ts';
import { reportOf } from './trainingReport.ts';

// Trains the recall layer and writes src/wording/modelData.ts and the report beside this script. The same corpus gives the
// same files: nothing here reads the clock, and every draw is seeded. Patterns of the rules are features of the model: run it
// again when rules have changed.
//   node test/wording/train.ts            everything, about two minutes
//   node test/wording/train.ts --quick    without the learning curve

const plan: Plan = {
  buckets: 131_072,
  kept: 2000,
  l2: 2e-3,
  epochs: 30,
  rate: 0.5,
  seed: 20_261_122,
  unsaid: ['page', 'release notes', 'post', 'handbook', 'change log', 'window', 'settings'],
  unsaidWeight: 4,
};
/** Of what the rules leave to the model. */
const leastPrecision = 0.75;
/** Handbooks and release notes, which the corpus has few of, are full of people and what they are to do: read from public text. */
const leastThreshold: Record<Label, number> = {
  promise: 0.6,
  blame: 0.6,
  dismissive: 0.62,
  'vague-date': 0.7,
  'hack-as-final': 0.68,
};

/** What brushes somebody off is said in more ways than can be learnt: where no rule speaks, three in five right are a help. */
const mostThreshold: Partial<Record<Label, number>> = { dismissive: 0.62 };

const byLabel = <T>(of: (label: Label) => T): Record<Label, T> =>
  Object.fromEntries(labels.map(label => [label, of(label)])) as Record<Label, T>;

const calibrated = (model: Packed, { slope, shift }: Correction): Packed => ({
  ...model,
  sizes: model.sizes.map(size => size * slope),
  bias: model.bias * slope + shift,
});

/** Where a rule has spoken, the model teaches and learns nothing of how good it is. */
const leftToModel = ({ item, ruled }: Read): CorpusItem => ({
  ...item,
  optional: [...(item.optional ?? []), ...labels.filter(label => ruled.includes(label))],
});

function curveOf(reads: readonly Read[], fold: readonly string[]) {
  const items = reads.map(leftToModel);
  return [0.125, 0.25, 0.5].map(part => {
    const said = unseen(reads, plan, { fold, part });
    return { part, f1: byLabel(label => bestAt(guessesOf(items, said[label], label), 0).f1) };
  });
}

const reads = readCorpus().map(reader(plan.buckets));
const items = reads.map(leftToModel);
const fold = reads.map(writerOf);
const raw = unseen(reads, plan, { fold, part: 1 });
const corrections = byLabel(label =>
  correctionOf(guessesOf(items, raw[label], label).filter(guess => guess.probability > 0)),
);
const said = byLabel(label => raw[label].map(probability => corrected(corrections[label], probability)));
const guesses = byLabel(label => guessesOf(items, said[label], label));
const quality: Record<Label, Quality> = byLabel(label => bestAt(guesses[label], leastPrecision));
const models = byLabel(label => calibrated(learned(reads, label, plan), corrections[label]));
const thresholds = byLabel(label =>
  Math.min(mostThreshold[label] ?? 1, Math.max(quality[label].threshold, leastThreshold[label])),
);
const written = moduleOf(models, thresholds, plan.buckets);
writeFileSync(join(import.meta.dirname, '../../src/wording/modelData.ts'), written);

const report = reportOf({
  items,
  raw,
  said,
  fold,
  leastPrecision,
  quality,
  thresholds,
  reads,
  curve: process.argv.includes('--quick') ? [] : curveOf(reads, fold),
  kept: byLabel(label => models[label].count),
  bytes: written.length,
});
const reports = join(import.meta.dirname, 'reports');
mkdirSync(reports, { recursive: true });
writeFileSync(join(reports, 'model.md'), report);
console.log(report);
