import { join } from 'node:path';
import { ensureFolder } from '../files.ts';

/**
 * A folder of what never leaves this device, for its owner alone.
 * @throws Problem where it or the local folder is a link or no folder
 */
export async function ownFolder(local: string, name: string): Promise<string> {
  const folder = join(local, name);
  await ensureFolder(local);
  await ensureFolder(folder);
  return folder;
}
