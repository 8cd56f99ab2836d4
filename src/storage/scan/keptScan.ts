import { createHash } from 'node:crypto';
import { lstat, mkdir, readFile, rm } from 'node:fs/promises';
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

export interface Scanned extends Pick<Found, 'tags' | 'problems'> {
  /** When the scan began, in milliseconds since 1970: who knows whether it saw what changed since. */
  readonly began: number;
}

const version = 1;

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

async function sizeOf(folder: string, file: string): Promise<{ size: number; changed: number } | undefined> {
  try {
    const { size, mtimeMs } = await lstat(join(folder, file));
    return { size, changed: mtimeMs };
  } catch {
    return undefined;
  }
}

/** Keeps what a scan found, to be shown at once the next time; where it found nothing, nothing is kept. */
export async function keepScan(
  { file, folder, keyword }: KeptScan,
  { tags, problems, began }: Scanned,
): Promise<void> {
  const names = [...new Set([...tags, ...problems].map(one => one.file))];
  if (names.length === 0) return rm(file, { force: true });
  const files = await Promise.all(
    names.map(async (name): Promise<KeptFile[]> => {
      const facts = await sizeOf(folder, name);
      const own = <T extends { readonly file: string }>(all: readonly T[]) =>
        all.filter(one => one.file === name);
      return facts && facts.changed < began
        ? [{ file: name, ...facts, tags: own(tags), problems: own(problems) }]
        : [];
    }),
  );
  const text = JSON.stringify({ version, folder, keyword, files: files.flat() } satisfies Kept);
  await mkdir(dirname(file), { recursive: true });
  await replaceFile(file, `${sumOf(text)}\n${text}`, { durable: false });
}

/** What is kept, as it was kept; undefined where not a sign of it may be trusted. */
async function keptIn(file: string): Promise<Partial<Kept> | undefined> {
  const [sum, text = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n', 2);
  return sum === sumOf(text) ? (jsonIn(text) as Partial<Kept> | undefined) : undefined;
}

/** What was found the last time, of files that have not changed since; undefined where nothing fitting is kept. */
export async function readKeptScan({ file, folder, keyword }: KeptScan): Promise<Found | undefined> {
  const kept = await keptIn(file);
  const fits = kept?.version === version && kept.folder === folder && kept.keyword === keyword;
  if (!fits || !kept.files) return undefined;
  const same = await Promise.all(
    kept.files.map(async one => {
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
