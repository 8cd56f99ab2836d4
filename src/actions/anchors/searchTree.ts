import type { Anchor } from '../../anchoring/anchor.ts';
import { type Finding, findPast } from '../../anchoring/findSpot.ts';
import { type Likely, likelyFiles } from '../../anchoring/likelyFiles.ts';
import { searchMoved, usual, windowOf } from '../../anchoring/moved.ts';
import { isNameOfAnother, nameAffinity } from '../../anchoring/nameAffinity.ts';
import type { Past } from '../../anchoring/past.ts';
import { besides, type GroundReader } from './groundReader.ts';

export interface Wanted {
  readonly anchor: Anchor;
  readonly past: Past;
  /** What its own file says; missing where that is gone. */
  readonly near?: Finding;
}

export type FoundInTree = Finding & { readonly path: string };

/** How alike a file of another name must be to be the old one, and how much less alike the next. */
const renamed = {
  least: 0.2,
  sure: 0.5,
  runnerUp: 0.85,
  name: 0.25,
  lines: 8,
  sameName: 0.9,
  siblings: 8,
  nearlyAll: 0.75,
} as const;

/** How much of what stood in this file alone must stand in another one, by weight, for the code to be there too. */
const evidence = { some: 25, much: 60 } as const;

/** How sure a place must be in a file that is only partly like the old one. */
const believed = { several: 0.6, alone: 0.85 } as const;

/** How much speaks for a file being the new name of the anchor's. */
const likelihood = ({ path }: Anchor, { file, share }: Likely) =>
  share + renamed.name * nameAffinity(path, file.path);

/** Whether more is common to both files than what stands in every file of the kind. */
function isTold({ path, alike = [] }: Anchor, { file, words, share, lines }: Likely): boolean {
  const isNamedSo = share >= renamed.sure && nameAffinity(path, file.path) >= renamed.sameName;
  const isAlone = alike.length < renamed.siblings || share >= renamed.nearlyAll;
  return words >= evidence.some || isNamedSo || (isAlone && lines >= renamed.lines);
}

/** The file that the whole old one became, where one is plainly more like it than all others. */
async function inRenamed(reader: GroundReader, likely: readonly Likely[], wanted: Wanted) {
  const { anchor, past } = wanted;
  const there = new Set((await reader.files(besides(anchor.path))).map(({ path }) => path));
  const gone = anchor.alike?.filter(path => !there.has(path)) ?? [];
  const [best, next] = likely
    .filter(({ file, share }) => share >= renamed.least && !anchor.alike?.includes(file.path))
    .map(one => ({ ...one, score: likelihood(anchor, one) }))
    .sort((left, right) => right.score - left.score);
  if (!best || (next && next.score > best.score * renamed.runnerUp)) return undefined;
  if (!isTold(anchor, best) || isNameOfAnother(best.file.path, anchor.path, gone)) return undefined;
  const { path } = best.file;
  const version = (await reader.present(path))?.version();
  const found = version && findPast(past, version);
  if (!found || found.state === 'lost' || found.state === 'ambiguous') return undefined;
  const least = anchor.start === anchor.end ? believed.alone : believed.several;
  if (best.share < renamed.sure && found.confidence < least) return undefined;
  return { ...found, path, state: found.state === 'exact' ? 'moved' : found.state };
}

/** How much of the code itself must be there: less where much else speaks for it. */
const left = { some: 0.8, much: 0.5, muchBeside: 0.6, alone: 0.8, unsure: 0.9 } as const;

function leastLeft({ anchor, near }: Wanted, words: number): number {
  const isAlone = anchor.start === anchor.end;
  // With a commit it was never looked which of the lines stood in other files too.
  if (anchor.commit !== undefined && (near || isAlone)) return left.unsure;
  if (words < evidence.much) return left.some;
  if (isAlone) return left.alone;
  return near ? left.muchBeside : left.much;
}

/** The block of lines that is like the anchor and what stood around it, in whatever file. */
async function inBlocks(reader: GroundReader, likely: readonly Likely[], wanted: Wanted) {
  const { past } = wanted;
  const words = new Map(likely.map(one => [one.file.path, one.words]));
  const grounds = [];
  for (const path of words.keys()) {
    const version = (words.get(path) as number) >= evidence.some && (await reader.present(path))?.version();
    if (version) grounds.push({ path, first: 1, lines: version.lines, bare: version.bare });
  }
  const { block, isAmbiguous } = searchMoved(windowOf(past), grounds, {
    ...usual,
    kept: left.much,
    context: 0.15,
  });
  if (!block || block.kept < leastLeft(wanted, words.get(block.ground.path) ?? 0)) return undefined;
  const { start, end, kept, ground } = block;
  const isCopy = kept === 1 && end - start === past.end - past.start;
  const state: Finding['state'] = isAmbiguous ? 'ambiguous' : isCopy ? 'moved' : 'changed';
  return { state, path: ground.path, start, end, confidence: kept * 0.7, isPlain: false };
}

/** Looks for the code in the other files of a tree. */
export async function searchTree(reader: GroundReader, wanted: Wanted): Promise<FoundInTree | undefined> {
  const { anchor, near } = wanted;
  const files = await reader.files(besides(anchor.path));
  const likely = likelyFiles(
    anchor,
    files.filter(({ path }) => path !== anchor.path),
  );
  const whole = near ? undefined : await inRenamed(reader, likely, wanted);
  if (whole) return whole;
  return inBlocks(reader, likely, wanted);
}
