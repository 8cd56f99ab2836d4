import { type Label, labels } from './items.ts';
import type { Packed } from './pack.ts';

const short = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));

/** The text of src/wording/modelData.ts. */
export function moduleOf(
  models: Readonly<Record<Label, Packed>>,
  thresholds: Readonly<Record<Label, number>>,
  buckets: number,
): string {
  const row = (of: (label: Label) => string) => `[${labels.map(of).join(', ')}]`;
  return `import type { ModelData } from './model.ts';

/** Written by the training script; do not edit. */
export const modelData: ModelData = {
  buckets: ${buckets},
  labels: ${row(label => `'${label}'`)},
  sizes: [
${labels.map(label => `    [${models[label].sizes.map(size => short(size, 4)).join(', ')}],`).join('\n')}
  ],
  bias: ${row(label => short(models[label].bias, 5))},
  thresholds: ${row(label => short(thresholds[label], 4))},
  weights: [
${labels.map(label => `    ${JSON.stringify(models[label].text)},`).join('\n')}
  ],
};
`;
}
