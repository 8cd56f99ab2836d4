import { isInside, type Spot } from '../domain/records/place.ts';
import { lineKey } from './keys.ts';
import { squeezed } from './lines.ts';
import { sketchOfKeys } from './sketch.ts';
import type { Version } from './version.ts';

/** What is kept of a place in code, small enough to stand in a record. Lines are counted from 1. */
export interface Anchor {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly blob?: string;
  readonly commit?: string;
  readonly sketch?: string;
  /** For each line of before, quote and after: 1 where it also stood in another file. */
  readonly elsewhere?: string;
  /** Files that stood beside it and were like it: none of them is its new name. */
  readonly alike?: readonly string[];
}

const bounds = { around: 12, context: 900, contextLine: 120, quote: 2400, sketched: 1400 } as const;

export interface Taken {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly blob?: string;
  readonly commit?: string;
  /** Whether a line stands in another file as well. */
  readonly isElsewhere?: (key: number) => boolean;
  readonly alike?: readonly string[];
}

/** How many of the lines, from the first on, have no more letters together. */
function howMany(lines: readonly string[], most: number): number {
  let letters = 0;
  const end = lines.findIndex(line => {
    letters += line.length + 1;
    return letters > most + 1;
  });
  return end < 0 ? lines.length : end;
}

function quoteOf(lines: readonly string[]): string {
  const kept = lines.slice(0, howMany(lines, bounds.quote));
  return kept.length > 0 ? kept.join('\n') : (lines[0] ?? '').slice(0, bounds.quote);
}

/** What stands next to a place, the nearest lines first, each by its beginning. */
function near(lines: readonly string[]): string[] {
  const short = lines.slice(0, bounds.around).map(line => line.slice(0, bounds.contextLine));
  return short.slice(0, Math.max(3, howMany(short, bounds.context)));
}

/** Takes lines of a text as an anchor. */
export function takeAnchor({ lines, keys }: Version, { isElsewhere, alike = [], ...taken }: Taken): Anchor {
  const { start, end } = taken;
  const quoted = lines.slice(start - 1, end);
  const before = near(lines.slice(Math.max(0, start - 1 - bounds.around), start - 1).reverse()).reverse();
  const after = near(lines.slice(end, end + bounds.around));
  const keyOf = (line: string) => lineKey(squeezed(line));
  const bits = [...before, ...quoted, ...after]
    .map(line => (isElsewhere?.(keyOf(line)) ? '1' : '0'))
    .join('');
  return {
    ...taken,
    quote: quoteOf(quoted),
    before: before.join('\n'),
    after: after.join('\n'),
    ...(lines.length <= bounds.sketched && { sketch: sketchOfKeys(keys) }),
    ...(isElsewhere && bits.includes('1') && { elsewhere: bits }),
    ...(alike.length > 0 && { alike }),
  };
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest;
const isLine = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** @returns undefined for what is no anchor; what is only partly readable is read in part */
export function readAnchor(raw: unknown): Anchor | undefined {
  const { path, start, end, quote, before, after, blob, commit, sketch, elsewhere, alike } = Object(
    raw,
  ) as Record<string, unknown>;
  if (!isText(path, 4096) || !isInside(path) || !isLine(start) || !isLine(end) || end < start)
    return undefined;
  if (!isText(quote, 1_000_000)) return undefined;
  return {
    path,
    start,
    end,
    quote,
    before: isText(before, 100_000) ? before : '',
    after: isText(after, 100_000) ? after : '',
    ...(isText(blob, 64) && hash.test(blob) && { blob }),
    ...(isText(commit, 64) && hash.test(commit) && { commit }),
    ...(isText(sketch, 100_000) && { sketch }),
    ...(isText(elsewhere, 10_000) && { elsewhere }),
    ...(Array.isArray(alike) && { alike: alike.filter(one => isText(one, 4096)).slice(0, 20) }),
  };
}

/** The anchor as a spot. */
export function spotOfAnchor({ elsewhere: _elsewhere, alike: _alike, ...anchor }: Anchor): Spot {
  return {
    repository: undefined,
    repositoryPath: undefined,
    symbol: undefined,
    blob: undefined,
    commit: undefined,
    sketch: undefined,
    folder: '',
    ...anchor,
  };
}
