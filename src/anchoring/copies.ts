import type { Spot } from '../domain/records/place.ts';
import { squeezed, weightOf } from './lines.ts';
import type { Present } from './present.ts';
import { quotedLines, type Remembered } from './remembered.ts';

/** A place where the quoted lines stand now, word for word. */
export interface Copy {
  /** 1-based. */
  readonly start: number;
  /** How much of what stood around the spot stands around the copy: 0 to 1; undefined where nothing is known. */
  readonly surroundings: number | undefined;
}

/** How many lines further off the surroundings may have moved, and what a line that did still counts. */
const slack = 4;
const widest = 12;
const elsewhere = 0.6;

/** How much of what stood around the spot stands around these lines now. */
export function surroundingsOf(
  { words }: Pick<Remembered, 'words'>,
  { bare }: Pick<Present, 'bare'>,
  { spot, start, end }: { readonly spot: Spot; readonly start: number; readonly end: number },
): number | undefined {
  const reach = widest + slack;
  const near = new Set([
    ...bare.slice(Math.max(0, start - 1 - reach), start - 1),
    ...bare.slice(end, end + reach),
  ]);
  let [all, found] = [0, 0];
  for (const [line, text] of words) {
    const wanted = squeezed(text);
    if ((line >= spot.start && line <= spot.end) || wanted === '') continue;
    const now = line < spot.start ? line - spot.start + start : line - spot.end + end;
    const share = bare[now - 1] === wanted ? 1 : near.has(wanted) ? elsewhere : 0;
    all += weightOf(wanted);
    found += share * weightOf(wanted);
  }
  return all === 0 ? undefined : found / all;
}

/** Every copy of the quote, from the top of the file to its end; white space does not count. */
export function copiesOf(spot: Spot, remembered: Remembered, present: Present): Copy[] {
  const wanted = quotedLines(spot).map(squeezed);
  const { bare } = present;
  return bare.flatMap((line, at) => {
    if (line !== wanted[0] || !wanted.every((one, offset) => bare[at + offset] === one)) return [];
    const start = at + 1;
    const range = { spot, start, end: start + spot.end - spot.start };
    return [{ start, surroundings: surroundingsOf(remembered, present, range) }];
  });
}
