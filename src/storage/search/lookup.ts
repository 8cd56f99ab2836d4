import { type Indexed, titleKind } from './indexed.ts';
import { fitIn, isNamed, type Probe } from './probe.ts';
import { type Names, type Shelf, tokensOf, type Whole } from './shelf.ts';
import type { Fit } from './terms.ts';

/** Puts the number on every row that has one of the terms that fit so well. */
function put(shelf: Shelf, fit: Fit, each: (row: number, fit: number) => void): void {
  const known = shelf.terms.length - 1;
  for (let term = 0; term < known; term += 1) {
    const how = fit[term] ?? 0;
    if (how === 0) continue;
    const end = shelf.terms[term + 1] ?? 0;
    for (let at = shelf.terms[term] ?? 0; at < end; at += 1) each(shelf.rows[at] ?? 0, how);
  }
}

function bestOfWord(shelf: Shelf, fit: Fit, best: Uint8Array): void {
  put(shelf, fit, (row, how) => {
    if (how > (best[row] ?? 0)) best[row] = how;
  });
}

/** Rows that have all of the words; only in those it is looked whether they stand together. */
function bestOfPhrase(shelf: Shelf, fits: readonly Fit[], best: Uint8Array): void {
  for (const [at, fit] of fits.entries()) {
    put(shelf, fit, row => {
      if (best[row] === at) best[row] = at + 1;
    });
  }
  for (const [whole, { parts }] of shelf.wholes.entries()) {
    for (let row = shelf.starts[whole] ?? 0; row < (shelf.starts[whole + 1] ?? 0); row += 1) {
      if (best[row] === 0) continue;
      const part = parts[shelf.part[row] ?? 0] as Indexed;
      const isWhole = best[row] === fits.length;
      best[row] = isWhole ? fitIn(fits, tokensOf({ part, at: shelf.rowOfPart[row] ?? 0 })) : 0;
    }
  }
}

/** Leaves in its scratch what each row holds. */
export function lookUp(shelf: Shelf, { fits }: Probe): void {
  const { held, fit, best } = shelf.scratch;
  held.fill(0);
  fit.fill(0);
  for (const [bit, words] of fits.entries()) {
    best.fill(0);
    const [only] = words;
    if (words.length === 1 && only) bestOfWord(shelf, only, best);
    else bestOfPhrase(shelf, words, best);
    for (let row = 0; row < best.length; row += 1) {
      const how = best[row] ?? 0;
      if (how === 0) continue;
      held[row] = (held[row] ?? 0) | (1 << bit);
      fit[row] = (fit[row] ?? 0) + how;
    }
  }
}

/** Which rows of a conversation the filter lets through. */
export type Lets = (row: number) => boolean;

/** Nobody noted counts for all who took part. */
function speakersFor({ parts }: Whole, isSought: readonly boolean[], person: readonly string[]): Lets {
  const tookPart = parts.some(({ people }) => people.some(one => isNamed(one, person)));
  return speaker => (speaker === 0 ? tookPart : isSought[speaker] === true);
}

/** @returns for each conversation of the shelf, which of its rows are let through */
export function filterFor(shelf: Shelf, { filter }: Probe, names: Names): (whole: Whole) => Lets {
  const { kinds, from, to, isOfEntries, person } = filter;
  const lets: Lets = row => {
    const kind = shelf.kind[row] ?? titleKind;
    const day = shelf.day[row] ?? 0;
    if (day < from || day > to || (isOfEntries && kind === titleKind)) return false;
    return kinds === undefined || kinds.has(kind);
  };
  if (!person) return () => lets;
  const isSought = names.all.map(name => isNamed(name, person));
  return whole => {
    const speaks = speakersFor(whole, isSought, person);
    return row => lets(row) && speaks(shelf.speaker[row] ?? 0);
  };
}
