import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { asProblem, codeOf } from '../failure.ts';
import { ensureFolder } from '../files.ts';

const { O_WRONLY, O_CREAT, O_EXCL } = constants;

export interface OwnFile {
  readonly folder: string;
  readonly name: string;
  readonly extension: string;
  readonly text: string;
}

async function create(file: string, text: string): Promise<boolean> {
  try {
    const handle = await open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600);
    try {
      await handle.writeFile(text);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw asProblem(error, file);
  }
}

async function keepFile({ folder, name, extension, text }: OwnFile): Promise<string> {
  await ensureFolder(folder);
  for (let number = 1; ; number += 1) {
    const file = join(folder, `${name}${number === 1 ? '' : `-${number}`}.${extension}`);
    if (await create(file, text)) return file;
  }
}

/** Saves a draft under a name that is free: an earlier one may have been edited and is never replaced. */
export function keepDraft(local: string, name: string, text: string): Promise<string> {
  return keepFile({ folder: join(local, 'drafts'), name, extension: 'md', text });
}

/** Saves a text that is too long for an entry. */
export function keepText(local: string, name: string, text: string): Promise<string> {
  return keepFile({ folder: join(local, 'kept'), name, extension: 'txt', text });
}
