const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function partsOf(path: string) {
  const names = path.split('/');
  const base = names.pop() ?? '';
  const stem = plain(base.replace(/\.[^.]*$/, ''));
  return { base, stem, ending: base.slice(base.lastIndexOf('.') + 1), folder: plain(names.at(-1) ?? '') };
}

/** How likely two paths are names of one file, 0 to 1: `lib/defaults.js` and `lib/defaults/index.js` are. */
export function nameAffinity(left: string, right: string): number {
  const [one, other] = [partsOf(left), partsOf(right)];
  if (one.base === other.base) return 1;
  if (one.stem === other.stem) return 0.9;
  if (one.stem === other.folder || one.folder === other.stem) return 0.7;
  return one.ending === other.ending ? 0.3 : 0;
}

const partsIn = (path: string) =>
  path
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** How many of the words in two paths are the same, 0 to 1. */
function commonParts(left: string, right: string): number {
  const [one, other] = [partsIn(left), partsIn(right)];
  const rest = [...other];
  let common = 0;
  for (const part of one) {
    const at = rest.indexOf(part);
    if (at < 0) continue;
    rest.splice(at, 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, one.length + other.length);
}

/** Whether a path looks like the new name of one of the others rather than of the first. */
export function isNameOfAnother(path: string, own: string, others: readonly string[]): boolean {
  const likeness = commonParts(path, own);
  return others.some(other => commonParts(path, other) > likeness);
}
