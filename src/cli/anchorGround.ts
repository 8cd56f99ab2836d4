import { join } from 'node:path';
import { type GroundReader, readGround } from '../actions/anchors/groundReader.ts';
import { blobId } from '../storage/git/blobId.ts';
import { fileTree } from '../storage/git/fileTree.ts';
import { type Gits, openGits, openHistory } from '../storage/git/openHistory.ts';
import { dataFolder, privateHome } from '../storage/location.ts';
import type { Io } from './io.ts';

/** Roots whose files are kept in memory at once. */
const most = 4;

export interface AnchorGrounds {
  of(root: string): Promise<GroundReader>;
  close(): void;
}

/** What was read of the last roots; rows come grouped by root. */
export function anchorGrounds({ machine }: Io): AnchorGrounds {
  const gits: Gits = openGits(join(privateHome(dataFolder(machine)).local, 'git', 'scratch'));
  const kept = new Map<string, Promise<GroundReader>>();
  const open = async (root: string) => {
    const history = await openHistory(root, gits);
    return readGround({ tree: fileTree(root), blobOf: blobId, ...(history && { history }) });
  };
  return {
    of: root => {
      const found = kept.get(root) ?? open(root);
      kept.delete(root);
      kept.set(root, found);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return found;
    },
    close: gits.close,
  };
}
