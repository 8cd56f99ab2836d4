import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { asProblem } from '../failure.ts';
import { keepName, requireFolder } from '../files.ts';

const { O_WRONLY, O_CREAT, O_APPEND, O_NOFOLLOW = 0 } = constants;

async function writeWhole(file: FileHandle, bytes: Buffer, path: string): Promise<void> {
  const { bytesWritten } = await file.write(bytes);
  if (bytesWritten === bytes.length) return;
  throw new Problem(
    'disk full',
    sentence('There is no room left for {0}. Free some space, then try again.', path),
  );
}

/**
 * Appends a line in one write and waits until it is on disk: what is acknowledged can no longer be lost.
 * @returns false, with nothing written, when the segment already holds `limit` bytes
 * @throws Problem; a line written in part stays as a damaged line and is never cut off
 */
export async function appendLine(path: string, line: string, limit: number): Promise<boolean> {
  try {
    await requireFolder(dirname(path));
    const file = await open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, 0o600);
    try {
      const { size } = await file.stat();
      if (size >= limit) return false;
      await writeWhole(file, Buffer.from(line), path);
      await file.datasync();
      if (size === 0) await keepName(dirname(path));
      return true;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asProblem(error, path);
  }
}
