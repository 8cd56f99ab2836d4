import { join } from 'node:path';
import { dataFolder, privateHome, thisMachine } from '../../storage/location.ts';

export { findSpot } from '../../anchoring/findSpot.ts';
export { sketchOf } from '../../anchoring/sketch.ts';
export { blobId } from '../../storage/git/blobId.ts';
export { readRepository } from '../../storage/git/readRepository.ts';
export { repositoryId } from '../../storage/git/repositoryId.ts';

/** The empty repository of our own from which git may look at the objects of others. */
export function scratchFolder(): string {
  return join(privateHome(dataFolder(thisMachine())).local, 'git', 'scratch');
}
