import { isInIgnoredFolder } from './ignoredFolders.ts';

/**
 * Names of files from one folder, POSIX, each with a zero byte after it as git and rg write them. A long list is passed on in this
 * form, so that whoever looks into the files takes it apart, in several threads.
 */
export type Names = string;

export const asNames = (list: readonly string[]): Names => list.map(name => `${name}\0`).join('');

/** Each name once, without those in folders that tools fill. */
export function namesIn(names: Names): string[] {
  // A file in the middle of a merge is named several times in a row.
  return names
    .split('\0')
    .filter((name, at, all) => name !== '' && name !== all[at - 1] && !isInIgnoredFolder(name));
}

/** Where a portion may end: after a name, and after all that are the same. */
function cutAfter(names: Names, from: number): number {
  let end = names.indexOf('\0', from);
  if (end < 0) return names.length;
  const same = `\0${names.slice(names.lastIndexOf('\0', end - 1) + 1, end + 1)}`;
  while (names.startsWith(same, end)) end += same.length - 1;
  return end + 1;
}

/** @param size characters of each portion, or a little more */
export function portionsOf(names: Names, size: number): Names[] {
  const portions: Names[] = [];
  for (let from = 0; from < names.length; ) {
    const next = cutAfter(names, from + size);
    portions.push(names.slice(from, next));
    from = next;
  }
  return portions;
}
