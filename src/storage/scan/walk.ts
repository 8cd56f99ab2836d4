import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type IgnoreFile, ignoreFile, isIgnored } from './gitignore.ts';
import { isIgnoredFolder } from './ignoredFolders.ts';

export interface Listing {
  /** From the folder, POSIX. */
  readonly files: readonly string[];
  /** Folders that may not be entered. */
  readonly closed: readonly string[];
}

interface Walk {
  readonly folder: string;
  readonly files: string[];
  readonly closed: string[];
  readonly obeys: boolean;
  /** Whether a repository inside goes by its own rules alone. */
  readonly isRepository: boolean;
}

function entriesIn(walk: Walk, base: string): Dirent[] {
  try {
    return readdirSync(join(walk.folder, base), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') walk.closed.push(base.replace(/\/$/, '') || '.');
    return [];
  }
}

function ignoreFileIn(walk: Walk, base: string): IgnoreFile | undefined {
  try {
    return ignoreFile(readFileSync(join(walk.folder, base, '.gitignore'), 'utf8'), base);
  } catch {
    return undefined;
  }
}

function walkInto(walk: Walk, base: string, ignoring: readonly IgnoreFile[]): void {
  const entries = entriesIn(walk, base);
  const own =
    walk.obeys && entries.some(one => one.name === '.gitignore') ? ignoreFileIn(walk, base) : undefined;
  const isInner = walk.isRepository && base !== '' && entries.some(one => one.name === '.git');
  const outer = isInner ? [] : ignoring;
  const files = own ? [...outer, own] : outer;
  for (const entry of entries) {
    const path = base + entry.name;
    const isFolder = entry.isDirectory();
    if (!isFolder && !entry.isFile()) continue;
    if (isFolder && isIgnoredFolder(entry.name)) continue;
    if (isIgnored(path, isFolder, files)) continue;
    if (isFolder) walkInto(walk, `${path}/`, files);
    else walk.files.push(path);
  }
}

/** Every file below a folder that is not ignored; links are not followed. */
export function walkFiles(folder: string, obeys: 'ignore files' | 'nothing' = 'ignore files'): Listing {
  const isRepository = existsSync(join(folder, '.git'));
  const walk: Walk = { folder, files: [], closed: [], obeys: obeys === 'ignore files', isRepository };
  walkInto(walk, '', []);
  return walk;
}
