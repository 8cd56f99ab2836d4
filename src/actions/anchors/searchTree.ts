import { type Anchor, isOnlyHere } from '../../anchoring/anchor.ts';
import { type Finding, findPast } from '../../anchoring/findSpot.ts';
import { looksGenerated } from '../../anchoring/generated.ts';
import { type Likely, likelyFiles } from '../../anchoring/likelyFiles.ts';
import { searchMoved, strict, usual, windowOf } from '../../anchoring/moved.ts';
import { nameAffinity } from '../../anchoring/nameAffinity.ts';
import type { Past } from '../../anchoring/past.ts';
import type { TreeFile } from '../../anchoring/treeFile.ts';
import type { GroundReader } from './groundReader.ts';

export interface Wanted {
  readonly anchor: Anchor;
  readonly past: Past;
  /** What its own file says; missing where that is gone. */
  readonly near?: Finding;
}

export type FoundInTree = Finding & { readonly path: string };

/** How alike a file of another name must be to be the old one, and how much less alike the next. */
const renamed = { least: 0.2, sure: 0.5, runnerUp: 0.85, name: 0.25 } as const;

/** How sure a place must be in a file that is only partly like the old one. */
const believed = { several: 0.6, alone: 0.85 } as const;

/** How much speaks for a file being the new name of the anchor's. */
const likelihood = ({ path }: Anchor, { file, share }: Likely) =>
  share + renamed.name * nameAffinity(path, file.path);

/** The file that the whole old one became, where one is plainly more like it than all others. */
async function inRenamed(reader: GroundReader, likely: readonly Likely[], wanted: Wanted) {
  const { anchor, past } = wanted;
  const [best, next] = likely
    .filter(({ file, share }) => share >= renamed.least && !anchor.alike?.includes(file.path))
    .map(one => ({ ...one, score: likelihood(anchor, one) }))
    .sort((left, right) => right.score - left.score);
  if (!best || (next && next.score > best.score * renamed.runnerUp)) return undefined;
  const { path } = best.file;
  const version = (await reader.present(path))?.version();
  const found = version && findPast(past, version);
  if (!found || found.state === 'lost' || found.state === 'ambiguous') return undefined;
  const least = anchor.start === anchor.end ? believed.alone : believed.several;
  return best.share >= renamed.sure || found.confidence >= least ? { ...found, path } : undefined;
}

/** The block of lines that is like the anchor and what stood around it, in whatever file. */
async function inBlocks(reader: GroundReader, likely: readonly Likely[], wanted: Wanted) {
  const { anchor, past, near } = wanted;
  const grounds = [];
  for (const { file } of likely) {
    const version = (await reader.present(file.path))?.version();
    if (version) grounds.push({ path: file.path, first: 1, lines: version.lines, bare: version.bare });
  }
  const demands = near || anchor.start === anchor.end ? strict : usual;
  const { block, isAmbiguous } = searchMoved(windowOf(past), grounds, demands);
  if (!block) return undefined;
  const { start, end, kept, ground } = block;
  const state: Finding['state'] = isAmbiguous ? 'ambiguous' : kept === 1 ? 'moved' : 'changed';
  return { state, path: ground.path, start, end, confidence: kept * 0.7, isPlain: false };
}

/** What a program wrote is a copy: it is looked through only for an anchor that stood in such a file. */
async function otherFiles(reader: GroundReader, { path: own }: Anchor): Promise<TreeFile[]> {
  const isMade = looksGenerated(own);
  return (await reader.files()).filter(({ path }) => path !== own && (isMade || !looksGenerated(path)));
}

/** Looks for the code in the other files of a tree. */
export async function searchTree(reader: GroundReader, wanted: Wanted): Promise<FoundInTree | undefined> {
  const { anchor, near } = wanted;
  const likely = likelyFiles(anchor, await otherFiles(reader, anchor));
  const whole = near ? undefined : await inRenamed(reader, likely, wanted);
  if (whole) return whole;
  return isOnlyHere(anchor) ? inBlocks(reader, likely, wanted) : undefined;
}
