/** A file of a tree by the keys of its lines, each once, in no order that means anything. */
export interface TreeFile {
  readonly path: string;
  readonly keys: Uint32Array;
}

/** @param keys of every line of the file */
export function treeFile(path: string, keys: Uint32Array): TreeFile {
  const sorted = keys.slice().sort();
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[count++] = sorted[at] as number;
  return { path, keys: sorted.slice(0, count) };
}
