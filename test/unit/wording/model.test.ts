import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { createChecker } from '../../../src/wording/checker.ts';
import { features, type Heard } from '../../../src/wording/features.ts';
import { grammarOfRules } from '../../../src/wording/grammarOfRules.ts';
import { labels } from '../../../src/wording/labels.ts';
import { type Model, type ModelData, readModel } from '../../../src/wording/model.ts';
import { modelData } from '../../../src/wording/modelData.ts';
import { noted } from '../../../src/wording/modelHints.ts';
import { tries } from '../../support/counts.ts';
import { textOf } from '../../wording/pack.ts';
import { drawing } from '../../wording/scores.ts';

/** The numbers of sizes by bucket, below nought where the weight is, as they are shipped. */
function shipped(weights: Readonly<Record<number, number>>): string {
  const steps = new Int8Array(4096);
  for (const [bucket, weight] of Object.entries(weights)) steps[Number(bucket)] = weight;
  return textOf(steps);
}

const sizes = [1, 2, 4, 100];

/** Knows one label. */
const modelOf = (weights: string): ModelData => ({
  buckets: 4096,
  labels: ['blame'],
  sizes: [sizes],
  bias: [-1],
  thresholds: [0.9],
  weights: [weights],
});

const heard = (words: string, ...names: string[]): Heard => ({ words, noted: names });
const marginOf = (model: Model, words: string) =>
  model.margins(model.odds(heard(words)), ['blame']).get('blame') ?? Number.NaN;

describe('features', () => {
  it('are the same for the same words, however they are written', () => {
    const plain = features(heard("we'll fix 3 bugs"), 4096);
    deepEqual(features(heard('We’ll  fix 17 bugs'), 4096), plain);
    ok(plain.every(bucket => bucket >= 0 && bucket < 4096));
  });

  it('are words by their beginnings, and what was noted', () => {
    const [plain, other] = [features(heard('repair it'), 4096), features(heard('repairs it'), 4096)];
    ok(other.filter(bucket => plain.includes(bucket)).length >= 6);
    equal(features(heard('repair it', 'will'), 4096).length, plain.length + 2);
  });
});

/** The words of a text by one pattern for all letters, and the buckets by words cut out of it. */
function plainFeatures(text: string, buckets: number): number[] {
  const hashed = (word: string, before = 0x811c9dc5) =>
    [...Array(word.length).keys()].reduce(
      (hash, at) => Math.imul(hash ^ word.charCodeAt(at), 0x01000193),
      before,
    );
  const bucketOf = (hash: number) => ((hash ^ (hash >>> 15)) >>> 0) % buckets;
  const found = text.toLowerCase().match(/\p{L}[\p{L}']*|\p{N}+(?:[.:/-]\p{N}+)*|[?!:]/gu) ?? [];
  const words = ['<', ...found.map(word => (/^\p{N}/u.test(word) ? '0' : word)), '>'];
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    if (before === undefined) return [bucketOf(hashed(word))];
    const begins = word.slice(0, 5);
    const pair = hashed(begins, hashed(' ', hashed(before.slice(0, 5))));
    const ends = word.length > 5 ? [bucketOf(hashed(word.slice(-4), hashed('~')))] : [];
    return [bucketOf(hashed(begins)), bucketOf(pair), ...ends];
  });
}

describe('features of any signs', () => {
  const next = drawing(20261122);
  const signs = Array.from('aäbczß0159٣５.:/-?!, \n🙂é中𝐀');

  it('are those of the words that one pattern for all letters finds', () => {
    for (let round = 0; round < tries(500, 20_000); round += 1) {
      const text = Array.from({ length: 30 }, () => signs[Math.floor(next() * signs.length)]).join('');
      deepEqual(features(heard(text), 4096), plainFeatures(text, 4096), JSON.stringify(text));
    }
  });
});

describe('a model', () => {
  const others = new Set(features(heard('horse'), 4096));
  const hit = features(heard('zebra'), 4096).find(bucket => !others.has(bucket)) as number;

  it('speaks of the word that it has a weight for, and of no other', () => {
    const model = readModel(modelOf(shipped({ [hit]: 4 })));
    deepEqual([marginOf(model, 'zebra') >= 0, marginOf(model, 'horse') >= 0], [true, false]);
    equal(model.margins(model.odds(heard('zebra')), ['promise']).size, 0);
  });

  it('is read with the weights it was trained with, near and far, high and low', () => {
    const buckets = features(heard('zebra'), 4096);
    const weights = Object.fromEntries(
      buckets.map((bucket, at) => [bucket, (at % 2 === 0 ? 1 : -1) * (1 + (at % 4))]),
    );
    const sizeOf = (step: number) => Math.sign(step) * (sizes[Math.abs(step) - 1] as number);
    const sum = buckets.reduce((all, bucket) => all + sizeOf(weights[bucket] as number), 0);
    const odds = sum / Math.sqrt(buckets.length) - 1;
    equal(
      readModel(modelOf(shipped({ ...weights, 0: -4, 4095: 1 })))
        .odds(heard('zebra'))
        .get('blame'),
      odds,
    );
  });

  it('is refused where weights are missing', () =>
    throws(() => readModel({ ...modelOf(''), weights: [] }), RangeError));

  it('as shipped gives every label its odds', () => {
    const odds = readModel(modelData).odds(heard('We will get back to you soon.'));
    deepEqual([...odds.keys()].sort(), [...labels].sort());
    ok([...odds.values()].every(Number.isFinite));
  });

  it('as shipped notes only patterns that there are', () =>
    deepEqual(
      noted.filter(name => !grammarOfRules().names.has(name)),
      [],
    ));

  it('asks for more where there are more sentences', () => {
    const nearly = readModel({ ...modelOf(''), bias: [2.5] });
    const count = (text: string) => createChecker({ model: nearly }).check(text).findings.length;
    const sentence = 'Your side has a part in it.';
    equal(count(sentence), 1);
    equal(count(`${sentence} We had tea. It was nice. They had cake.`), 0);
  });

  it('only hints, and never speaks of a question or of words that are not ours', () => {
    const sure = readModel({ ...modelOf(shipped({ 0: 1 })), bias: [9] });
    const check = (text: string) => createChecker({ model: sure }).check(text).findings;
    deepEqual(
      check('Your side has a part in it.').map(one => [one.label, one.source, one.severity]),
      [['blame', 'model', 'hint']],
    );
    deepEqual(check('Has your side a part in it?'), []);
    deepEqual(check('The customer said that your side has a part in it.'), []);
  });
});
