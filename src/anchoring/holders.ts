import type { TreeFile } from './treeFile.ts';

const [none, several] = [0, -1];

/**
 * Which line stands in which file of a tree, as a table that is filled in one pass.
 * @returns for a key the number of the one file that has it, -1 for several, undefined for none
 */
export function holdersOf(files: readonly TreeFile[]): (key: number) => number | undefined {
  const lines = files.reduce((sum, { keys }) => sum + keys.length, 0);
  const mask = 2 ** Math.ceil(Math.log2(2 * lines + 2)) - 1;
  const known = new Uint32Array(mask + 1);
  const holders = new Int32Array(mask + 1);
  const placeOf = (key: number) => {
    let at = (key ^ (key >>> 15)) & mask;
    while (holders[at] !== none && known[at] !== key) at = (at + 1) & mask;
    return at;
  };
  for (const [file, { keys }] of files.entries()) {
    for (let line = 0; line < keys.length; line += 1) {
      const key = keys[line] as number;
      const at = placeOf(key);
      const holder = holders[at];
      known[at] = key;
      holders[at] = holder === none || holder === file + 1 ? file + 1 : several;
    }
  }
  return key => {
    const holder = holders[placeOf(key)] as number;
    return holder === none ? undefined : holder === several ? several : holder - 1;
  };
}
