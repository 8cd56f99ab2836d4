import { looksGenerated } from '../../anchoring/generated.ts';
import { keysOfBytes } from '../../anchoring/keys.ts';
import { type TreeFile, treeFile } from '../../anchoring/treeFile.ts';
import { type Version, versionOf } from '../../anchoring/version.ts';
import type { Ground } from './ground.ts';

/** A file, read line by line when it is asked for. */
export interface Content {
  readonly blob: string;
  version(): Version;
}

export type Which = 'all' | 'written';

/** Which files may hold a copy of what stands in one: copies that a program wrote only where it is one itself. */
export const besides = (path: string): Which => (looksGenerated(path) ? 'all' : 'written');

/** What is read of a tree and its history, kept for all anchors that are looked for. */
export interface GroundReader {
  readonly ground: Ground;
  present(path: string): Promise<Content | undefined>;
  past(commit: string, path: string): Promise<Content | undefined>;
  blob(id: string): Promise<Content | undefined>;
  /** Every file of the tree by the keys of its lines, or only those that look written by people; read once. */
  files(which: Which): Promise<readonly TreeFile[]>;
}

/** Texts kept at once. */
const most = 96;
const decoder = new TextDecoder();

type Read = () => Promise<Uint8Array | undefined>;

function shelfOf(ground: Ground) {
  const kept = new Map<string, Promise<Content | undefined>>();
  const contentOf = (bytes: Uint8Array): Content => {
    let version: Version | undefined;
    return {
      blob: ground.blobOf(bytes),
      version: () => (version ??= versionOf(decoder.decode(bytes))),
    };
  };
  return (name: string, read: Read) => {
    const content = kept.get(name) ?? read().then(bytes => bytes && contentOf(bytes));
    kept.delete(name);
    kept.set(name, content);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return content;
  };
}

async function filesOf({ tree }: Ground, which: Which): Promise<TreeFile[]> {
  const files: TreeFile[] = [];
  for (const path of await tree.paths()) {
    const bytes = which === 'written' && looksGenerated(path) ? undefined : await tree.read(path);
    if (bytes) files.push(treeFile(path, keysOfBytes(bytes)));
  }
  return files;
}

export function readGround(ground: Ground): GroundReader {
  const take = shelfOf(ground);
  const files = new Map<Which, Promise<readonly TreeFile[]>>();
  return {
    ground,
    present: path => take(`now ${path}`, () => ground.tree.read(path)),
    past: (commit, path) =>
      take(`${commit}:${path}`, async () => ground.history?.file(commit, ground.history.named(path))),
    blob: id => take(id, async () => ground.history?.blob(id)),
    files: which => {
      const found = files.get(which) ?? filesOf(ground, which);
      files.set(which, found);
      return found;
    },
  };
}
