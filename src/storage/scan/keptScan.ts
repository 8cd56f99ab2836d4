import { lstat, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { jsonIn, replaceFile } from '../files.ts';
import type { Found, ProblemInFile, TagInFile } from './found.ts';

interface KeptFile {
  readonly file: string;
  readonly size: number;
  /** Milliseconds. */
  readonly changed: number;
  readonly tags: readonly TagInFile[];
  readonly problems: readonly ProblemInFile[];
}

interface Kept {
  readonly version: number;
  readonly folder: string;
  readonly keyword: string;
  readonly files: readonly KeptFile[];
}

export interface KeptScan {
  /** Where it is kept; it may be deleted at any time. */
  readonly file: string;
  readonly folder: string;
  readonly keyword: string;
}

const version = 1;

async function sizeOf(folder: string, file: string): Promise<{ size: number; changed: number } | undefined> {
  try {
    const { size, mtimeMs } = await lstat(join(folder, file));
    return { size, changed: mtimeMs };
  } catch {
    return undefined;
  }
}

/** Keeps what a scan found, to be shown at once the next time. Its failure loses nothing. */
export async function keepScan(
  { file, folder, keyword }: KeptScan,
  { tags, problems }: Found,
): Promise<void> {
  const names = [...new Set([...tags, ...problems].map(one => one.file))];
  const files = await Promise.all(
    names.map(async (name): Promise<KeptFile[]> => {
      const facts = await sizeOf(folder, name);
      const own = <T extends { readonly file: string }>(all: readonly T[]) =>
        all.filter(one => one.file === name);
      return facts ? [{ file: name, ...facts, tags: own(tags), problems: own(problems) }] : [];
    }),
  );
  const kept: Kept = { version, folder, keyword, files: files.flat() };
  await mkdir(dirname(file), { recursive: true });
  await replaceFile(file, JSON.stringify(kept), { durable: false });
}

/** What was found the last time, of files that have not changed since; undefined where nothing fitting is kept. */
export async function readKeptScan({ file, folder, keyword }: KeptScan): Promise<Found | undefined> {
  const kept = jsonIn(await readFile(file, 'utf8').catch(() => '')) as Partial<Kept> | undefined;
  const fits = kept?.version === version && kept.folder === folder && kept.keyword === keyword;
  if (!fits || !Array.isArray(kept.files)) return undefined;
  const all = kept.files as readonly KeptFile[];
  const same = await Promise.all(
    all.map(async one => {
      const now = await sizeOf(folder, one.file);
      return now?.size === one.size && now.changed === one.changed ? [one] : [];
    }),
  );
  const files = same.flat();
  return {
    tags: files.flatMap(one => one.tags),
    problems: files.flatMap(one => one.problems),
    scanned: files.length,
  };
}
