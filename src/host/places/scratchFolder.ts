import { join } from 'node:path';
import { dataFolder, privateHome, thisMachine } from '../../storage/location.ts';

/** The empty repository of our own from which git may look at the objects of others. */
export function scratchFolder(): string {
  return join(privateHome(dataFolder(thisMachine())).local, 'git', 'scratch');
}
