import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { createChecker } from '../../../src/wording/checker.ts';
import { features } from '../../../src/wording/features.ts';
import { labels } from '../../../src/wording/labels.ts';
import { type ModelData, readModel } from '../../../src/wording/model.ts';
import { modelData } from '../../../src/wording/modelData.ts';
import { textOf } from '../../wording/pack.ts';

/** Weights by bucket, as they are shipped. */
function shipped(weights: Readonly<Record<number, number>>): string {
  const steps = new Int8Array(4096);
  for (const [bucket, weight] of Object.entries(weights)) steps[Number(bucket)] = weight;
  return textOf(steps);
}

/** Knows one word, in one bucket. */
function modelOf(word: string, weights: string): ModelData {
  ok(features(word, 64).length > 0);
  return { buckets: 64, labels: ['blame'], scale: [1], bias: [-1], thresholds: [0.9], weights: [weights] };
}

describe('features', () => {
  it('are the same for the same words, however they are written', () => {
    const plain = features("we'll fix 3 bugs", 4096);
    deepEqual(features('We’ll  fix 17 bugs', 4096), plain);
    ok(plain.every(bucket => bucket >= 0 && bucket < 4096));
  });

  it('keep their buckets for ever: the shipped weights depend on it', () =>
    deepEqual(features('no', 1000), features('NO', 1000)));
});

describe('a model', () => {
  const others = new Set(features('horse', 64));
  const hit = features('zebra', 64).find(bucket => !others.has(bucket)) as number;

  it('speaks of the word that it has a weight for, and of no other', () => {
    const model = readModel(modelOf('zebra', shipped({ [hit]: 100 })));
    deepEqual([model.labelsOf('zebra'), model.labelsOf('horse')], [['blame'], []]);
  });

  it('is read with the weights it was trained with, near and far, high and low', () => {
    const buckets = features('zebra', 4096);
    const weights = Object.fromEntries(
      buckets.map((bucket, at) => [bucket, at % 2 === 0 ? 127 - at : at - 127]),
    );
    const sum = buckets.reduce((all, bucket) => all + (weights[bucket] as number), 0);
    const other = {
      ...modelOf('zebra', shipped({ ...weights, 0: -128, 4095: 1 })),
      buckets: 4096,
      scale: [0.01],
    };
    equal(
      readModel(other).scores('zebra').blame,
      1 / (1 + Math.exp(1 - (0.01 * sum) / Math.sqrt(buckets.length))),
    );
  });

  it('is refused where weights are missing', () =>
    throws(() => readModel({ ...modelOf('zebra', ''), weights: [] }), RangeError));

  it('as shipped gives every label a probability', () => {
    const scores = readModel(modelData).scores('We will get back to you soon.');
    deepEqual(Object.keys(scores).sort(), [...labels].sort());
    ok(Object.values(scores).every(one => one >= 0 && one <= 1));
  });

  it('only hints, and never speaks of a question or of words that are not ours', () => {
    const sure = readModel({ ...modelOf('zebra', shipped({ 0: 1 })), bias: [9] });
    const check = (text: string) => createChecker({ model: sure }).check(text).findings;
    deepEqual(
      check('Your side has a part in it.').map(one => [one.label, one.source, one.severity]),
      [['blame', 'model', 'hint']],
    );
    deepEqual(check('Has your side a part in it?'), []);
    deepEqual(check('The customer said that your side has a part in it.'), []);
  });
});
