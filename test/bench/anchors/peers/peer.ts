import type { Spot } from '../cases.ts';

/** What a peer remembers of a place. */
export interface Remembered extends Spot {
  readonly commit?: string;
  readonly quote: readonly string[];
  /** Letters before and after, and where the quote begins, counted in letters. */
  readonly prefix: string;
  readonly suffix: string;
  readonly offset: number;
}

/** The tree in which a place is looked for. */
export interface Tree {
  readonly root: string;
  readonly lines: (path: string) => readonly string[] | undefined;
}

/** Finds a remembered place, undefined: lost. */
export type Peer = (place: Remembered, tree: Tree) => Spot | undefined;
