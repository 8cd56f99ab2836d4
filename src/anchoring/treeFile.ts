/** A file of a tree by the keys of its lines. */
export interface TreeFile {
  readonly path: string;
  readonly keys: Uint32Array;
}
