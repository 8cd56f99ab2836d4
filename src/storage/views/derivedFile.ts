import { lstat, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { isOfAnotherFormat } from '../../domain/log/storeFiles.ts';
import { codeOf } from '../failure.ts';
import { ensureInside, replaceFile } from '../files.ts';
import { decodeDocument, encodeDocument } from './document.ts';
import { setAside } from './setAside.ts';

export interface DerivedFile<T extends object> {
  /** Below it lie the file and the quarantine; it is never made anew. */
  readonly store: string;
  readonly file: string;
  readonly accepts: (raw: unknown) => raw is T;
  readonly format: number | string;
  /** Called once with the new place of a file that could not be read. */
  readonly onDamage: (kept: string) => void;
}

async function readSealed({ file }: Pick<DerivedFile<object>, 'file'>): Promise<unknown> {
  if (!(await lstat(file)).isFile()) return undefined;
  return decodeDocument(await readFile(file));
}

/** Whatever is wrong with it, the log can replace it: so no failure here keeps anybody from reading. */
async function read<T extends object>(derived: DerivedFile<T>): Promise<T | null> {
  try {
    const raw = await readSealed(derived);
    if (derived.accepts(raw)) return raw;
    if (isOfAnotherFormat(raw, derived.format)) return null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
  }
  await setAside(derived.store, derived.file)
    .then(derived.onDamage)
    .catch(() => {});
  return null;
}

/**
 * A lowdb adapter for files that can be made again from the log: a damaged one is kept in quarantine and
 * read as missing; writing replaces it in one step through a random name that nobody can plant.
 */
export function derivedFile<T extends object>(derived: DerivedFile<T>): Adapter<T> {
  return {
    read: () => read(derived),
    write: async data => {
      await ensureInside(derived.store, dirname(derived.file));
      await replaceFile(derived.file, await encodeDocument(data), { durable: false });
    },
  };
}
