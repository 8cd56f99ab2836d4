import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Found, type LookedAtAll, together, unreadable } from './found.ts';
import { lookInto, type Place } from './lookInto.ts';
import { namesIn } from './names.ts';
import { needlesOf } from './needles.ts';
import type { FilesWish } from './protocol.ts';

function isClosed(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return false;
  } catch {
    return true;
  }
}

/** The outermost folder that may not be entered, or the file itself. */
function whatIsClosed(file: string, { folder }: Place): string {
  const parts = dirname(file) === '.' ? [] : dirname(file).split('/');
  const above = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  return above.find(one => isClosed(join(folder, one))) ?? file;
}

/** A name with this sign could not be read as text, so that its file was not found under it. */
const isGarbled = (file: string) => file.includes('\ufffd');

/** Looks into each of these files. @param files from the folder, POSIX */
export function lookAtAll(files: readonly string[], place: Place): LookedAtAll {
  const all: Found[] = [];
  const folders: string[] = [];
  const closed = new Set<string>();
  let scanned = 0;
  for (const file of files) {
    const looked = lookInto(file, place);
    if (typeof looked === 'object') {
      scanned += 1;
      if (looked.tags.length > 0 || looked.problems.length > 0) all.push(looked);
    } else if (looked === 'folder') folders.push(file);
    else if (looked === 'unreadable' || isGarbled(file)) closed.add(whatIsClosed(file, place));
  }
  const problems = [...closed].map(unreadable);
  return { ...together([...all, { tags: [], problems, scanned: 0 }]), scanned, folders };
}

/** The same for files that are named in one text, as threads are told. */
export function lookAtNamed({ folder, keyword, files }: FilesWish): LookedAtAll {
  return lookAtAll(namesIn(files), { folder, keyword, needles: needlesOf(keyword) });
}
