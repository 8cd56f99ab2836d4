import { sketchOf } from '../../../src/anchoring/sketch.ts';
import type { Spot } from '../../../src/domain/records/place.ts';

/** A file as one reads it: each argument a line. */
export const code = (...lines: readonly string[]) => lines.join('\n');

/** Lines that are alike but never the same. */
export const filler = (count: number, name = 'step') =>
  Array.from({ length: count }, (_, at) => `  ${name}${at}(order.line[${at}]);`);

export interface Taking {
  readonly around?: number;
  readonly hasSketch?: boolean;
}

/** A spot taken from a text as the editor takes it, with twelve lines around it and a sketch unless told otherwise. */
export function spotIn(text: string, [start, end]: readonly [number, number], taking: Taking = {}): Spot {
  const { around = 12, hasSketch = true } = taking;
  const lines = text.split('\n');
  const between = (first: number, last: number) =>
    lines.slice(Math.max(0, first - 1), Math.max(0, last)).join('\n');
  const sketch = hasSketch ? sketchOf(text) : undefined;
  return {
    folder: 'app',
    path: 'src/client.ts',
    start,
    end,
    quote: between(start, end),
    before: between(start - around, start - 1),
    after: between(end + 1, end + around),
    ...(sketch && { sketch }),
  };
}
