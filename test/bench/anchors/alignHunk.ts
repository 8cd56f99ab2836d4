import { lettersOf, likeness, prepared, weightOf } from './similar.ts';

/** Where a line of the old side stands on the new side: an index and the share of its text that went there. */
export interface Landing {
  readonly at: number;
  readonly share: number;
  /** Alike enough to be the same line for one reader and another line for the next. */
  readonly doubtful: boolean;
}

/** For each old line its landings, none if it is gone. Undefined: too large to say. */
export type Alignment = readonly (readonly Landing[])[];

const alike = 0.4;
const surely = 0.55;
const largest = 150_000;
const telling = 12;
/** Two new lines so near each other in likeness that either may be the one. */
const tie = 0.08;
const mostly = 0.5;
const window = 4;
const tokens = /[\p{L}\p{N}_]+/gu;

const whole = (at: number): Landing[] => [{ at, share: 1, doubtful: false }];

/** Which line each letter of the lines joined belongs to. */
function ownersOf(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => Array<number>(weightOf(line)).fill(index));
}

function landingsAt(owners: readonly number[]): Landing[] {
  const counts = new Map<number, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].map(([at, count]) => ({ at, share: count / owners.length, doubtful: false }));
}

/** Both sides have the same letters in the same order: only breaks, blanks and signs differ. */
function reflowed(old: readonly string[], fresh: readonly string[]): Landing[][] | undefined {
  const letters = fresh.map(lettersOf).join('');
  if (!letters || old.map(lettersOf).join('') !== letters) return undefined;
  const owners = ownersOf(fresh);
  let place = 0;
  return old.map(line => {
    const from = place;
    place += weightOf(line);
    return landingsAt(owners.slice(from, place));
  });
}

function scores(old: readonly string[], fresh: readonly string[]): Float32Array {
  const table = new Float32Array(old.length * fresh.length);
  const others = fresh.map(prepared);
  for (const [above, line] of old.map(prepared).entries()) {
    for (const [beside, other] of others.entries()) {
      table[above * fresh.length + beside] = likeness(line, other, alike);
    }
  }
  return table;
}

/** The pairs, in order on both sides, whose likeness sums up highest; a heavy line counts more. */
function bestPairs(old: readonly string[], fresh: readonly string[]): Landing[][] {
  const [width, table] = [fresh.length, scores(old, fresh)];
  const best = new Float32Array((old.length + 1) * (width + 1));
  const weights = old.map(line => 1 + Math.sqrt(weightOf(line)));
  const value = (above: number, beside: number) =>
    (table[above * width + beside] as number) * (weights[above] as number);
  const cell = (above: number, beside: number) => best[above * (width + 1) + beside] as number;
  for (let above = old.length - 1; above >= 0; above -= 1) {
    for (let beside = width - 1; beside >= 0; beside -= 1) {
      const paired = value(above, beside);
      const skip = Math.max(cell(above + 1, beside), cell(above, beside + 1));
      const take = paired ? paired + cell(above + 1, beside + 1) : 0;
      best[above * (width + 1) + beside] = Math.max(skip, take);
    }
  }
  return walked({ rows: old.length, width, cell, value, table });
}

interface Table {
  readonly rows: number;
  readonly width: number;
  readonly cell: (above: number, beside: number) => number;
  readonly value: (above: number, beside: number) => number;
  readonly table: Float32Array;
}

interface Cell {
  readonly above: number;
  readonly beside: number;
  readonly width: number;
  readonly table: Float32Array;
}

/** Another new line is as much like the old one, and no more like any other old one. */
function tied({ above, beside, width, table }: Cell): boolean {
  const score = table[above * width + beside] ?? 0;
  const rows = table.length / width;
  const best = (other: number) =>
    Math.max(
      ...Array.from({ length: rows }, (_, at) => (at === above ? 0 : (table[at * width + other] ?? 0))),
    );
  for (let other = 0; other < width; other += 1) {
    const rival = table[above * width + other] ?? 0;
    if (score < 1 && other !== beside && rival >= score - tie && rival > best(other)) return true;
  }
  return false;
}

function walked({ rows, width, cell, value, table }: Table): Landing[][] {
  const pairs = Array.from({ length: rows }, (): Landing[] => []);
  let [above, beside] = [0, 0];
  while (above < rows && beside < width) {
    const [paired, here] = [value(above, beside), cell(above, beside)];
    if (paired && Math.abs(paired + cell(above + 1, beside + 1) - here) < 1e-3) {
      const score = table[above * width + beside] ?? 0;
      pairs[above] = [
        { at: beside, share: 1, doubtful: score < surely || tied({ above, beside, width, table }) },
      ];
      above += 1;
      beside += 1;
    } else if (cell(above + 1, beside) >= cell(above, beside + 1)) above += 1;
    else beside += 1;
  }
  return pairs;
}

/** A long line that stands, broken otherwise, among the new lines. */
function brokenUp(line: string, letters: string, owners: readonly number[]): Landing[] | undefined {
  const own = lettersOf(line);
  const from = own.length < telling ? -1 : letters.indexOf(own);
  if (from < 0 || letters.includes(own, from + 1)) return undefined;
  return landingsAt(owners.slice(from, from + own.length));
}

const shared = (words: ReadonlyMap<string, number>, line: string): number =>
  [...new Set(line.match(tokens) ?? [])].reduce((sum, word) => sum + (words.get(word) ?? 0), 0);

/** Most words of a line stand in some new lines, in whatever order: one reader sees an edit, the next a deletion. */
function scattered(line: string, fresh: readonly string[]): Landing[] {
  const own = new Map([...new Set(line.match(tokens) ?? [])].map(word => [word, word.length]));
  const total = [...own.values()].reduce((sum, length) => sum + length, 0);
  if (total < 4) return [];
  const hits = fresh.map(other => shared(own, other));
  const at = hits.indexOf(Math.max(...hits));
  const around = fresh.slice(Math.max(0, at - window), at + window + 1).join(' ');
  return (hits[at] ?? 0) > 0 && shared(own, around) >= mostly * total
    ? [{ at, share: 1, doubtful: true }]
    : [];
}

export function alignLines(old: readonly string[], fresh: readonly string[]): Alignment | undefined {
  if (!old.length || !fresh.length) return old.map(() => []);
  const again = reflowed(old, fresh);
  if (again) return again;
  if (old.length * fresh.length > largest) return undefined;
  const [pairs, letters, owners] = [bestPairs(old, fresh), fresh.map(lettersOf).join(''), ownersOf(fresh)];
  return pairs.map((pair, index) => {
    const line = old[index] ?? '';
    const only = pair[0];
    if (only && lettersOf(fresh[only.at] ?? '') === lettersOf(line)) return whole(only.at);
    return brokenUp(line, letters, owners) ?? (only ? pair : scattered(line, fresh));
  });
}
