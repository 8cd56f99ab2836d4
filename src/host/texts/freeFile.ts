import { lstat } from 'node:fs/promises';
import { join } from 'node:path';

const isThere = (file: string) =>
  lstat(file).then(
    () => true,
    () => false,
  );

export interface FileName {
  readonly folder: string;
  /** Without ending. */
  readonly name: string;
  readonly extension: string;
}

/** A path where nothing stands yet: with a number where the name is taken. Nothing is made. */
export async function freeFile({ folder, name, extension }: FileName): Promise<string> {
  for (let number = 1; ; number += 1) {
    const file = join(folder, `${name}${number === 1 ? '' : `-${number}`}.${extension}`);
    if (!(await isThere(file))) return file;
  }
}
