import type { Anchor } from './anchor.ts';
import { lineKey, shortKey } from './keys.ts';
import { linesOf, squeezed, weightOf } from './lines.ts';
import { readSketch } from './sketch.ts';
import type { TreeFile } from './treeFile.ts';

/** Files that are looked at closely. */
const most = 4;

export interface Likely {
  readonly file: TreeFile;
  /** How much of the words of the anchor stands in it, by weight. */
  readonly words: number;
  /** How alike it is to the whole file the anchor was taken from, 0 to 1, and how many lines both have. */
  readonly share: number;
  readonly lines: number;
}

/** The keys of the lines whose words are known, with what each tells; a line that stood elsewhere too tells nothing. */
function wordsOf({ before, quote, after, elsewhere = '' }: Anchor): Map<number, number> {
  const lines = [before, quote, after].flatMap(text => (text === '' ? [] : linesOf(text)));
  const wanted = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const bare = squeezed(line);
    if (bare.length > 3 && elsewhere[at] !== '1') wanted.set(lineKey(bare), weightOf(bare));
  }
  return wanted;
}

const tellNothing = ['', '{', '}', '});', ')', ');', '];', '},'].map(line => shortKey(lineKey(line)));

/** A table of sixteen bits: what each of them stands for. */
const [stranger, ofFile, ofWords] = [0, 1, 2];

interface Marks {
  readonly table: Uint8Array;
  /** How many sixteen bits stand in the file. */
  readonly count: number;
}

function marksOf(shortKeys: Iterable<number>, words: Iterable<number>): Marks {
  const table = new Uint8Array(65_536);
  const keys = new Set(shortKeys);
  for (const one of tellNothing) keys.delete(one);
  for (const key of keys) table[key] = ofFile;
  for (const key of words) {
    const short = shortKey(key);
    table[short] = (table[short] as number) | ofWords;
  }
  return { table, count: keys.size };
}

/** Counts what a file has in common with one. */
function measure({ table }: Marks, wanted: ReadonlyMap<number, number>, { keys }: TreeFile) {
  let [seen, words] = [0, 0];
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] as number;
    const mark = table[((key >>> 16) ^ key) & 0xffff] as number;
    if (mark === stranger) continue;
    if (mark !== ofWords) seen += 1;
    if (mark >= ofWords) words += wanted.get(key) ?? 0;
  }
  return { seen, own: keys.length, words };
}

/** Files this alike may be taken for each other's new name. */
const alike = { least: 0.2, most: 8 } as const;

/** How alike two files are, 0 to 1. */
const shareOf = (count: number, { seen, own }: { readonly seen: number; readonly own: number }) =>
  count === 0 ? 0 : (2 * seen) / (own + count);

/** The files beside one that are like it, the likest first. */
export function alikeFiles(own: TreeFile, files: readonly TreeFile[]): string[] {
  const marks = marksOf(Array.from(own.keys, shortKey), []);
  const mayBeAlike = ({ keys }: TreeFile) =>
    shareOf(marks.count, { seen: Math.min(marks.count, keys.length), own: keys.length }) >= alike.least;
  return files
    .filter(file => file.path !== own.path && mayBeAlike(file))
    .map(file => ({ path: file.path, share: shareOf(marks.count, measure(marks, new Map(), file)) }))
    .filter(({ share }) => share >= alike.least)
    .sort((left, right) => right.share - left.share)
    .slice(0, alike.most)
    .map(({ path }) => path);
}

/** The files in which the code of an anchor may stand now, the most likely first. */
export function likelyFiles(anchor: Anchor, files: readonly TreeFile[]): Likely[] {
  const wanted = wordsOf(anchor);
  const marks = marksOf(readSketch(anchor.sketch) ?? [], wanted.keys());
  const measured = files
    .map(file => {
      const found = measure(marks, wanted, file);
      return { file, words: found.words, share: shareOf(marks.count, found), lines: found.seen };
    })
    .filter(({ words, share }) => words > 0 || share > alike.least);
  const byWords = [...measured].sort((left, right) => right.words - left.words).slice(0, most);
  const byShare = [...measured].sort((left, right) => right.share - left.share).slice(0, most);
  return [...new Set([...byWords, ...byShare])];
}
