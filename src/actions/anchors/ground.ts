/** The files below a folder; never anything outside it. */
export interface Tree {
  /** @returns undefined for what is no file of lines: missing, a link, outside, binary or too large */
  read(path: string): Promise<Uint8Array | undefined>;
  /** The paths of all files that may have lines. */
  paths(): Promise<readonly string[]>;
}

/** What git knows of the versions before. Its paths begin at the root of the repository. */
export interface History {
  /** What the repository calls a path of the tree. */
  named(path: string): string;
  /** The path in the tree; undefined for a file that is in the repository, but not below the folder. */
  inTree(named: string): string | undefined;
  /** A file as a commit has it, or by its own id. */
  file(commit: string, path: string): Promise<Uint8Array | undefined>;
  blob(id: string): Promise<Uint8Array | undefined>;
  /** The steps from a commit to the one that is checked out that touched the paths, in order. */
  way(from: string, paths: readonly string[]): Promise<readonly Passed[] | undefined>;
  /** Everything that changed from one commit to another, as a patch. */
  patch(from: string, to: string): Promise<string | undefined>;
}

/** A step from one commit to the next, forward or back. */
export interface Passed {
  readonly from: string;
  readonly to: string;
  /** What it did to the paths that were asked for, forward in time. */
  readonly patch: string;
  readonly isBack: boolean;
}

/** Where anchors are made and found again. */
export interface Ground {
  readonly tree: Tree;
  readonly history?: History;
  /** The name git gives to a file of these bytes. */
  blobOf(bytes: Uint8Array): string;
}
