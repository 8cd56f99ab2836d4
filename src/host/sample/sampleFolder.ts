import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../../storage/isRunning.ts';

const prefix = 'listen-first-sample-';
const folderName = new RegExp(`^${prefix}(\\d+)-`);

/** A folder of its own, for its owner alone; its name tells which process is in it. */
export function makeSampleFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** What cannot be removed now is a leftover, and is noticed the next time. */
export async function removeSampleFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
}

/** For the end of the window, which waits for nothing. */
export function removeSampleFolderAtOnce(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

function isLeftOver(name: string): boolean {
  const owner = folderName.exec(name)?.[1];
  return owner !== undefined && (Number(owner) === process.pid || !isRunning(Number(owner)));
}

/** Removes what windows that died left behind; called while this window is in no sample. */
export async function removeLeftovers(): Promise<void> {
  const entries = await readdir(tmpdir(), { withFileTypes: true }).catch(() => []);
  const names = entries.filter(one => one.isDirectory() && isLeftOver(one.name)).map(one => one.name);
  await Promise.all(names.map(name => removeSampleFolder(join(tmpdir(), name))));
}
