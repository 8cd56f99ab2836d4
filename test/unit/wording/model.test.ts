import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { createChecker } from '../../../src/wording/checker.ts';
import { features } from '../../../src/wording/features.ts';
import { labels } from '../../../src/wording/labels.ts';
import { type ModelData, readModel } from '../../../src/wording/model.ts';
import { modelData } from '../../../src/wording/modelData.ts';

const base64 = (bytes: readonly number[]) => Buffer.from(Int8Array.from(bytes).buffer).toString('base64');

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

  it('is read alike from dense and from sparse weights', () => {
    const dense = Array.from({ length: 64 }, (_, bucket) => (bucket === hit ? 100 : 0));
    const [one, other] = [modelOf('zebra', base64(dense)), modelOf('zebra', base64([hit + 1, 100]))].map(
      readModel,
    );
    equal(one?.scores('zebra').blame, other?.scores('zebra').blame);
    deepEqual([one?.labelsOf('zebra'), one?.labelsOf('horse').length], [['blame'], 0]);
  });

  it('steps over many buckets at once', () => {
    const far: ModelData = { ...modelOf('zebra', ''), buckets: 4096 };
    const bucket = Math.max(...features('zebra', 4096));
    const step = bucket + 1;
    const bytes = step > 127 ? [(step & 0x7f) | 0x80, step >> 7, 100] : [step, 100];
    const model = readModel({ ...far, weights: [base64(bytes)] });
    ok(model.scores('zebra').blame > model.scores('horse').blame);
  });

  it('is refused where weights are missing', () =>
    throws(() => readModel({ ...modelOf('zebra', ''), weights: [] }), RangeError));

  it('as shipped gives every label a probability', () => {
    const scores = readModel(modelData).scores('We will get back to you soon.');
    deepEqual(Object.keys(scores).sort(), [...labels].sort());
    ok(Object.values(scores).every(one => one >= 0 && one <= 1));
  });

  it('only hints, and never speaks of a question or of words that are not ours', () => {
    const sure = readModel({ ...modelOf('zebra', base64([1, 1])), bias: [9] });
    const check = (text: string) => createChecker({ model: sure }).check(text).findings;
    deepEqual(
      check('Your side has a part in it.').map(one => [one.label, one.source, one.severity]),
      [['blame', 'model', 'hint']],
    );
    deepEqual(check('Has your side a part in it?'), []);
    deepEqual(check('The customer said that your side has a part in it.'), []);
  });
});
