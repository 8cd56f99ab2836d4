import { statSync } from 'node:fs';
import { join } from 'node:path';
import { keyword as usual } from '../../tags/tag.ts';
import { type Found, together, unreadable } from './found.ts';
import { keptFiles, otherFiles, type ShownRepository, shownRepository } from './gitFiles.ts';
import { keptThoughIgnored } from './keptThoughIgnored.ts';
import { asNames } from './names.ts';
import { lookAtMany, openPool } from './pool.ts';
import { ripgrep } from './ripgrep.ts';
import { walkFiles } from './walk.ts';
import type { Engine, ScanOptions } from './wish.ts';

/** One way to find the tags of a folder. @returns undefined where it does not work here */
export type Attempt = (options: ScanOptions, scratch: string) => Promise<Found | undefined>;

const closedFound = (closed: readonly string[]): Found => ({
  tags: [],
  problems: closed.map(unreadable),
  scanned: 0,
});

const below = (folder: string, { tags, problems, scanned }: Found): Found => {
  const moved = <T extends { readonly file: string }>(one: T): T => ({
    ...one,
    file: `${folder}/${one.file}`,
  });
  return { tags: tags.map(moved), problems: problems.map(moved), scanned };
};

export const sharedOf = ({ folder, keyword = usual, worker, signal, onProgress }: ScanOptions) => ({
  folder,
  keyword,
  worker,
  signal,
  onProgress,
});

const withRipgrep: Attempt = async (options, scratch) => {
  const { rg: program, folder, keyword = usual, signal, sideBySide } = options;
  if (program === undefined) return undefined;
  const shown = await shownRepository(folder, scratch);
  const search = { program, folder, keyword, isInRepository: shown !== undefined, signal };
  const asking = shown ? keptThoughIgnored(shown, signal) : () => [];
  if (!sideBySide) await asking;
  const searching = ripgrep(search);
  const pool = openPool(sharedOf(options), 0);
  const kept = (await asking)?.();
  const searched = await searching;
  if (!kept || !searched) return undefined;
  const all =
    searched.scanned > 0 || kept.length > 0 ? searched : await ripgrep({ ...search, obeysNothing: true });
  if (!all) return undefined;
  const found = await pool.look(asNames([...new Set([...all.candidates, ...kept])]));
  const { tags, problems } = together([found, closedFound(all.closed)]);
  return { tags, problems, scanned: all.scanned + kept.length };
};

/** Repositories inside this one are asked for themselves. */
async function scanInside(
  options: ScanOptions,
  scratch: string,
  folders: readonly string[],
): Promise<Found[]> {
  const found: Found[] = [];
  for (const one of folders) {
    const inside = { ...options, folder: join(options.folder, one) };
    const result = (await withGit(inside, scratch)) ?? (await withWalk(inside, scratch));
    if (result) found.push(below(one, result));
  }
  return found;
}

/** Bytes that one file takes in an index, or a little less. */
const bytesOfEntry = 72;

function expectedFiles({ index }: ShownRepository): number {
  try {
    return statSync(index).size / bytesOfEntry;
  } catch {
    return 0;
  }
}

/** What git keeps is looked into while it searches for the rest. */
const withGit: Attempt = async (options, scratch) => {
  const { signal, sideBySide } = options;
  const shown = await shownRepository(options.folder, scratch);
  if (!shown) return undefined;
  const keeping = keptFiles(shown, signal);
  if (!sideBySide) await keeping;
  const asking = otherFiles(shown, signal);
  asking.catch(() => {}); // told below; the other question may fail first
  const pool = openPool(sharedOf(options), expectedFiles(shown));
  try {
    const kept = await keeping;
    const looking = kept === undefined ? undefined : pool.look(kept);
    looking?.catch(() => {}); // told below; git may fail first
    const others = await asking;
    if (!looking || !others || (`${kept}${others.files}` === '' && others.inside.length === 0))
      return undefined;
    const found = [await looking, await pool.look(others.files)];
    const folders = [...found.flatMap(one => one.folders), ...others.inside];
    const inside = await scanInside(options, scratch, folders);
    return together([...found, ...inside, closedFound(others.closed)]);
  } finally {
    pool.close();
  }
};

const withWalk: Attempt = async options => {
  const obedient = walkFiles(options.folder);
  const { files, closed } = obedient.files.length > 0 ? obedient : walkFiles(options.folder, 'nothing');
  const found = await lookAtMany(sharedOf(options), files);
  return together([found, closedFound(closed)]);
};

/** Every way, the fastest first. */
export const attempts: Readonly<Record<Engine, Attempt>> = { rg: withRipgrep, git: withGit, walk: withWalk };
