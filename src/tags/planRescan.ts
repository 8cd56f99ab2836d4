/** More changes than this at once are a rebase or a build: one look at everything is faster. */
const mostFiles = 200;

export type RescanPlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'files'; readonly files: readonly string[] }
  | { readonly kind: 'tree' };

/** What git or an ignore file says changes which files count. */
const changesAll = /(?:^|\/)(?:\.gitignore|\.git\/(?:HEAD|index|info\/exclude))$/;

/**
 * What is to be looked at again after files changed; any number of changes is at most one look at everything.
 * @param changed paths from the folder, POSIX, in any order, with any repetitions @param isIgnored for folders of tools
 */
export function planRescan(changed: Iterable<string>, isIgnored: (path: string) => boolean): RescanPlan {
  const all = new Set(changed);
  if ([...all].some(path => changesAll.test(path))) return { kind: 'tree' };
  const files = [...all].filter(path => !isIgnored(path)).sort();
  if (files.length === 0) return { kind: 'nothing' };
  return files.length > mostFiles ? { kind: 'tree' } : { kind: 'files', files };
}
