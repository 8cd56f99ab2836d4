import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { noFollow } from '../files.ts';

const { O_NONBLOCK = 0 } = constants;

/** @returns undefined where it is no plain file, a link, too large, or not to be read; a pipe is never waited for */
export async function readPlain(file: string, limit: number): Promise<string | undefined> {
  try {
    const handle = await open(file, noFollow | O_NONBLOCK);
    try {
      const found = await handle.stat();
      if (!found.isFile() || found.size > limit) return undefined;
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(found.size), 0, found.size, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}
