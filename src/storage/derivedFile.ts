import { randomBytes } from 'node:crypto';
import { lstat, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { codeOf } from './failure.ts';
import { ensureFolder, replaceFile } from './files.ts';

export interface DerivedFile<T> {
  readonly file: string;
  readonly quarantine: string;
  readonly accepts: (raw: unknown) => raw is T;
  /** Called once with the new place of a file that could not be read. */
  readonly onDamage: (kept: string) => void;
}

async function setAside<T>({ file, quarantine, onDamage }: DerivedFile<T>): Promise<void> {
  await ensureFolder(quarantine);
  const kept = join(quarantine, `${randomBytes(4).toString('hex')}-${basename(file)}`);
  await rename(file, kept);
  onDamage(kept);
}

async function read<T>(derived: DerivedFile<T>): Promise<T | null> {
  try {
    if (!(await lstat(derived.file)).isFile()) throw new SyntaxError('not a plain file');
    const raw: unknown = JSON.parse(await readFile(derived.file, 'utf8'));
    if (derived.accepts(raw)) return raw;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    if (!(error instanceof SyntaxError)) throw error;
  }
  await setAside(derived);
  return null;
}

/**
 * A lowdb adapter for files that can be made again from the log: a damaged one is kept in quarantine and
 * read as missing; writing replaces it in one step through a random name that nobody can plant.
 */
export function derivedFile<T>(derived: DerivedFile<T>): Adapter<T> {
  return {
    read: () => read(derived),
    write: async data => {
      await ensureFolder(dirname(derived.file));
      await replaceFile(derived.file, `${JSON.stringify(data)}\n`, { durable: false });
    },
  };
}
