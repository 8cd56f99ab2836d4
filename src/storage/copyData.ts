import { cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { unlessMissing } from './failure.ts';
import { keepName } from './files.ts';

/** Windows' unsent texts and git's scratch are of this machine alone. */
const isKept = (data: string) => {
  const left = [join(data, 'local', 'typing'), join(data, 'local', 'git')];
  return (source: string) => !left.includes(source);
};

async function requireFree(target: string): Promise<void> {
  const there = await unlessMissing(lstat(target));
  if (!there || (there.isDirectory() && (await readdir(target)).length === 0)) return;
  throw new Problem(
    'bad input',
    sentence('{0} is there already and was left as it is. Choose another folder.', target),
  );
}

/**
 * Copies everything that is kept on this machine; the copy appears whole or not at all.
 * @param folder where the copy will stand, under the name of the data folder
 * @returns the copy @throws Problem where something stands there
 */
export async function copyData(data: string, folder: string): Promise<string> {
  const target = join(folder, basename(data));
  await requireFree(target);
  await mkdir(folder, { recursive: true });
  const partial = join(dirname(target), `.${basename(target)}-${process.pid}.part`);
  try {
    await cp(data, partial, { recursive: true, filter: isKept(data), preserveTimestamps: true });
    await rm(target, { recursive: true, force: true });
    await rename(partial, target);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  await keepName(dirname(target));
  return target;
}
