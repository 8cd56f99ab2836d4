import { readGround } from '../../../actions/anchors/groundReader.ts';
import { type Resolved, resolveAnchors } from '../../../actions/anchors/resolveAnchors.ts';
import type { Spot } from '../../../domain/records/place.ts';
import { blobId } from '../../../storage/git/blobId.ts';
import { fileTree } from '../../../storage/git/fileTree.ts';
import { openGits, openHistory } from '../../../storage/git/openHistory.ts';

export interface Journey {
  /** The folder whose files are looked at, and from which the paths go on. */
  readonly root: string;
  /** The empty repository of our own from which git may look at the objects of others. */
  readonly scratch: string;
  readonly spots: readonly Spot[];
}

function anchorOf({ path, start, end, quote, before, after, blob, commit, sketch }: Spot) {
  return {
    ...{ path, start, end: Math.max(start, end), quote, before, after },
    ...(blob !== undefined && { blob }),
    ...(commit !== undefined && { commit }),
    ...(sketch !== undefined && { sketch }),
  };
}

/**
 * Follows code through the commits since it was linked. No other file is searched for what git does not know of.
 * @returns one for each spot, in their order; none where the folder has no history
 */
export async function alongHistory({ root, scratch, spots }: Journey): Promise<readonly Resolved[]> {
  const gits = openGits(scratch);
  try {
    const history = await openHistory(root, gits);
    if (!history) return [];
    const tree = { ...fileTree(root), paths: () => Promise.resolve([]) };
    return await resolveAnchors(readGround({ tree, history, blobOf: blobId }), spots.map(anchorOf));
  } finally {
    gits.close();
  }
}
