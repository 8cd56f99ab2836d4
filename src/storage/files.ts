import { constants } from 'node:fs';
import { chmod, link, lstat, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { asProblem, codeOf, unlessMissing } from './failure.ts';

const { O_RDONLY, O_NOFOLLOW = 0 } = constants;

/** Reading never follows a planted link. Windows has no such flag; its links need rights to plant. */
export const noFollow = O_RDONLY | O_NOFOLLOW;

/** What a JSON text says; undefined where it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @throws Problem where a link or a file stands in its place */
export async function requireFolder(folder: string): Promise<void> {
  if ((await lstat(folder)).isDirectory()) return;
  throw new Problem(
    'unreadable file',
    sentence('{0} is a link or no folder. Remove it, then try again.', folder),
  );
}

/**
 * A folder only its owner may enter, with its parents, made so that they are still there after a power cut; a link
 * in its place is refused. A parent that may not be opened is kept as its disk likes.
 */
export async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    await keepName(dirname(folder)).catch(() => {});
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return requireFolder(folder);
    if (codeOf(error) !== 'ENOENT') throw error;
    await ensureFolder(dirname(folder));
    await ensureFolder(folder);
  }
}

/** The text of a small file of ours; undefined where there is none. @throws Problem where a link or folder stands in its place */
export async function textIn(file: string): Promise<string | undefined> {
  try {
    return await unlessMissing(readFile(file, { encoding: 'utf8', flag: noFollow }));
  } catch (error) {
    throw asProblem(error, file);
  }
}

/** The same for a folder below one that must be there: no part of the way may be a link, and a lost root stays lost. */
export async function ensureInside(root: string, folder: string): Promise<void> {
  let at = root;
  for (const part of relative(root, folder).split(sep)) {
    at = join(at, part);
    await mkdir(at, { mode: 0o700 }).catch(unlessThere);
    await requireFolder(at);
  }
}

function unlessThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}

/** Makes a new name in a folder durable; Windows keeps names without it and cannot open folders. */
export async function keepName(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name that nobody else takes, for what is being made. The module of ciphers takes longer to load than most commands run. */
export const temporaryName = (): string =>
  `.${Buffer.from(crypto.getRandomValues(new Uint8Array(12))).toString('hex')}.tmp`;

async function writeTemporary(file: string, text: string | Uint8Array, durable: boolean): Promise<string> {
  const temporary = join(dirname(file), temporaryName());
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    if (durable) await handle.datasync();
  } catch (error) {
    await unlink(temporary);
    throw error;
  } finally {
    await handle.close();
  }
  return temporary;
}

const busy = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Windows refuses to replace a file that somebody has open; for about two seconds that is worth waiting for. */
async function replace(
  from: string,
  to: string,
  tries = process.platform === 'win32' ? 20 : 0,
): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (tries === 0 || !busy.has(codeOf(error) ?? '')) throw error;
    await pause(50 + Math.random() * 100);
    await replace(from, to, tries - 1);
  }
}

/** Replaces a file in one step; `durable` also waits for the disk. No temporary file stays behind. */
export async function replaceFile(
  file: string,
  text: string | Uint8Array,
  how: { durable: boolean },
): Promise<void> {
  const temporary = await writeTemporary(file, text, how.durable);
  try {
    await replace(temporary, file);
  } catch (error) {
    await unlink(temporary);
    throw error;
  }
  if (how.durable) await keepName(dirname(file));
}

/** Of several processes that make the same file at once, one wins; it appears whole or not at all. @returns false where one is there already, which stays as it is */
export async function makeOnce(file: string, text: string): Promise<boolean> {
  const temporary = await writeTemporary(file, text, true);
  try {
    await link(temporary, file);
    await chmod(file, 0o600);
    await keepName(dirname(file));
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    await unlink(temporary);
  }
}
