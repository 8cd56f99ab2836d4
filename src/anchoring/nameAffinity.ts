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
