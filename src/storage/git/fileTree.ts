import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { isInside } from '../../domain/records/place.ts';
import { noFollow } from '../files.ts';

/** The text files below a folder; never anything outside it. */
export interface FileTree {
  /** @returns undefined for what is missing, no plain file, behind a link that leads out, binary or too large */
  read(path: string): Promise<Uint8Array | undefined>;
  /** The paths of all files, without those of git and of installed packages; links are not followed. */
  paths(): Promise<readonly string[]>;
}

const { O_NONBLOCK = 0 } = constants;
const largest = 2 * 1024 * 1024;
/** Git looks for a zero in as many bytes. */
const looked = 8_000;
const most = 60_000;
const passedOver = new Set(['.git', '.hg', '.svn', 'node_modules']);

function readAll(file: string): Uint8Array | undefined {
  const handle = openSync(file, noFollow | O_NONBLOCK);
  try {
    const found = fstatSync(handle);
    if (!found.isFile() || found.size > largest) return undefined;
    const buffer = Buffer.allocUnsafe(found.size);
    const length = readSync(handle, buffer, 0, found.size, 0);
    const bytes = buffer.subarray(0, length);
    return bytes.subarray(0, looked).includes(0) ? undefined : bytes;
  } finally {
    closeSync(handle);
  }
}

function pathsBelow(root: string): string[] {
  const paths: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const one of entriesOf(join(root, folder))) {
      const path = folder === '' ? one.name : `${folder}/${one.name}`;
      if (one.isDirectory() && !passedOver.has(one.name)) folders.push(path);
      else if (one.isFile() && isInside(path)) paths.push(path);
      if (paths.length >= most) return paths;
    }
  }
  return paths;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Folders between the root and its files, each looked at once: whether a link leads out of the root there. */
function insideOf(root: Promise<string | undefined>) {
  const known = new Map<string, Promise<boolean>>();
  const look = async (folder: string): Promise<boolean> => {
    const base = await root;
    const real = base === undefined ? undefined : await realpath(join(base, folder)).catch(() => undefined);
    if (base === undefined || real === undefined) return false;
    const way = relative(base, real);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  };
  return (path: string) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const found = known.get(folder) ?? look(folder);
    known.set(folder, found);
    return found;
  };
}

export function fileTree(folder: string): FileTree {
  const root = realpath(folder).catch(() => undefined);
  const isWithin = insideOf(root);
  return {
    async read(path) {
      if (!isInside(path) || !(await isWithin(path))) return undefined;
      try {
        return readAll(join((await root) as string, path));
      } catch {
        return undefined;
      }
    },
    async paths() {
      const base = await root;
      return base === undefined ? [] : pathsBelow(base);
    },
  };
}
