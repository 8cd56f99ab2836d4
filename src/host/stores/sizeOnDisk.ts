import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A size that is a little old is better than a folder of years walked at every line. Milliseconds. */
const fresh = 10_000;
/** What never leaves this device stands inside only where a store was named by hand. */
const local = 'local';

async function bytesIn(folder: string, but?: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const sizes = entries
    .filter(one => one.name !== but)
    .map(async one => {
      const path = join(folder, one.name);
      if (one.isDirectory()) return bytesIn(path);
      return one.isFile() ? (await lstat(path).catch(() => ({ size: 0 }))).size : 0;
    });
  return (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0);
}

const known = new Map<string, { readonly bytes: Promise<number>; readonly at: number }>();

/** What was done with a store changed its size. */
export const measureAnew = (store: string): boolean => known.delete(store);

/** The bytes of all files of a store, with its backups; through no link. */
export function sizeOnDisk(store: string): Promise<number> {
  const last = known.get(store);
  if (last && performance.now() - last.at < fresh) return last.bytes;
  const bytes = bytesIn(store, local);
  known.set(store, { bytes, at: performance.now() });
  return bytes;
}
