import { type Indexed, titleKind } from './indexed.ts';
import { fitIn, isNamed, type Probe } from './probe.ts';
import { type Names, type Shelf, spanOf, type Whole } from './shelf.ts';
import type { Fit } from './terms.ts';

function bestOfWord({ terms, rows, scratch: { best } }: Shelf, fit: Fit): void {
  for (let term = 0; term < terms.length - 1; term += 1) {
    const how = fit[term] ?? 0;
    const end = how === 0 ? 0 : (terms[term + 1] ?? 0);
    for (let at = terms[term] ?? 0; at < end; at += 1) {
      const row = rows[at] ?? 0;
      if (how > (best[row] ?? 0)) best[row] = how;
    }
  }
}

/** Counts on each row how many words of a phrase it has, as far as it has all before. */
function countWord({ terms, rows, scratch: { best } }: Shelf, fit: Fit, before: number): void {
  for (let term = 0; term < terms.length - 1; term += 1) {
    const end = fit[term] ? (terms[term + 1] ?? 0) : 0;
    for (let at = terms[term] ?? 0; at < end; at += 1) {
      const row = rows[at] ?? 0;
      if (best[row] === before) best[row] = before + 1;
    }
  }
}

/** Only in rows that have all of the words it is looked whether they stand together. */
function bestOfPhrase(shelf: Shelf, fits: readonly Fit[]): void {
  const { best } = shelf.scratch;
  for (const [at, fit] of fits.entries()) countWord(shelf, fit, at);
  for (let whole = 0; whole < shelf.wholes.length; whole += 1) {
    const end = shelf.starts[whole + 1] ?? 0;
    for (let row = shelf.starts[whole] ?? 0; row < end; row += 1) {
      if (best[row] === 0) continue;
      const part = shelf.wholes[whole]?.parts[shelf.part[row] ?? 0] as Indexed;
      const at = shelf.rowOfPart[row] ?? 0;
      best[row] = best[row] === fits.length ? fitIn(fits, part.tokens, spanOf(part, at)) : 0;
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
    if (words.length === 1 && only) bestOfWord(shelf, only);
    else bestOfPhrase(shelf, words);
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
