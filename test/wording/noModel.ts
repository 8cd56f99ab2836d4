import { readModel } from '../../src/wording/model.ts';

/** A model that knows nothing: what is found with it, the rules found. */
export const noModel = readModel({
  buckets: 0,
  labels: [],
  sizes: [],
  bias: [],
  thresholds: [],
  weights: [],
});
