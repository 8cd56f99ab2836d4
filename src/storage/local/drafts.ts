import { link, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { asProblem, codeOf } from '../failure.ts';
import { keepName, temporaryName } from '../files.ts';
import { ownFolder } from './ownFolder.ts';

export interface OwnFile {
  readonly local: string;
  readonly room: 'drafts' | 'kept';
  readonly name: string;
  readonly extension: string;
  readonly text: string;
}

async function writeWhole(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function isFree(file: string, whole: string): Promise<boolean> {
  try {
    await link(whole, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The text stands under its name whole or not at all: it is written beside it first. */
async function placeIn(folder: string, { name, extension, text }: OwnFile): Promise<string> {
  const temporary = join(folder, temporaryName());
  try {
    await writeWhole(temporary, text);
    for (let number = 1; ; number += 1) {
      const file = join(folder, `${name}${number === 1 ? '' : `-${number}`}.${extension}`);
      if (await isFree(file, temporary)) return file;
    }
  } finally {
    await unlink(temporary).catch(() => {});
  }
}

async function keepFile(own: OwnFile): Promise<string> {
  try {
    const folder = await ownFolder(own.local, own.room);
    const file = await placeIn(folder, own);
    await keepName(folder);
    return file;
  } catch (error) {
    throw asProblem(error, join(own.local, own.room));
  }
}

/** Saves a draft under a name that is free: an earlier one may have been edited and is never replaced. */
export function keepDraft(local: string, name: string, text: string): Promise<string> {
  return keepFile({ local, room: 'drafts', name, extension: 'md', text });
}

/** Saves a text that is too long for an entry. */
export function keepText(local: string, name: string, text: string): Promise<string> {
  return keepFile({ local, room: 'kept', name, extension: 'txt', text });
}
