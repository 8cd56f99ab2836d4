import { readdir } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { openChanges } from './changeReader.ts';
import { readWay } from './history.ts';
import { openObjects } from './objectReader.ts';
import { readPlain } from './readPlain.ts';
import { readRepository } from './readRepository.ts';
import type { SafeGit } from './safeGit.ts';

const binary = 8_000;

/** What git knows of the versions of a folder. Its paths begin at the root of the repository. */
export interface FolderHistory {
  /** What the repository calls a path below the folder. */
  named(path: string): string;
  /** The path below the folder; undefined for a file that is outside. */
  inTree(named: string): string | undefined;
  file(commit: string, path: string): Promise<Uint8Array | undefined>;
  blob(id: string): Promise<Uint8Array | undefined>;
  way(from: string, paths: readonly string[]): Promise<readonly WayStep[] | undefined>;
  patch(from: string, to: string): Promise<string | undefined>;
}

/** A step from one commit to the next, forward or back in time; its patch is always that of the commit. */
export interface WayStep {
  readonly from: string;
  readonly to: string;
  readonly patch: string;
  readonly isBack: boolean;
}

/** The gits that run, one set for all folders of a repository. */
export interface Gits {
  readonly scratch: string;
  of(objects: string): { readonly where: SafeGit } & ReturnType<typeof openAll>;
  close(): void;
}

function openAll(where: SafeGit) {
  return { objects: openObjects(where), changes: openChanges(where) };
}

/** Repositories whose gits stay open at once. */
const most = 6;

export function openGits(scratch: string): Gits {
  const open = new Map<string, { readonly where: SafeGit } & ReturnType<typeof openAll>>();
  const end = ({ objects, changes }: ReturnType<typeof openAll>) => {
    objects.close();
    changes.close();
  };
  return {
    scratch,
    of: objects => {
      const where = { scratch, objects };
      const found = open.get(objects) ?? { where, ...openAll(where) };
      open.delete(objects);
      open.set(objects, found);
      const [[oldest, gits]] = open as unknown as [[string, ReturnType<typeof openAll>]];
      if (open.size > most) {
        open.delete(oldest);
        end(gits);
      }
      return found;
    },
    close: () => {
      for (const one of open.values()) end(one);
      open.clear();
    },
  };
}

const isCommit = (text: string) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
const unlessBinary = (bytes: Buffer | undefined) =>
  bytes?.subarray(0, binary).includes(0) ? undefined : bytes;

const longestList = 8192;
const ownObjects = (name: string) => name !== 'info' && name !== 'pack';

/** Where the objects of a clone are that has none of its own but those of another one; many clones then share one git. */
async function sharedObjects(objects: string): Promise<string> {
  const names = await readdir(objects).catch(() => ['unknown']);
  const packs = await readdir(join(objects, 'pack')).catch(() => []);
  if (packs.length > 0 || names.some(ownObjects)) return objects;
  const list = (await readPlain(join(objects, 'info', 'alternates'), longestList))?.trim() ?? '';
  return isAbsolute(list) && !list.includes('\n') ? list : objects;
}

/** @returns undefined where the folder stands in no repository, or nothing is committed */
export async function openHistory(folder: string, gits: Gits): Promise<FolderHistory | undefined> {
  const found = await readRepository(folder);
  if (found?.commit === undefined) return undefined;
  const { commit, within } = found;
  const prefix = within === '' ? '' : `${within}/`;
  const objects = await sharedObjects(found.objects);
  const git = () => gits.of(objects);
  return {
    named: path => `${prefix}${path}`,
    inTree: named => (named.startsWith(prefix) ? named.slice(prefix.length) : undefined),
    file: async (at, path) =>
      isCommit(at) ? unlessBinary(await git().objects.read(`${at}:${path}`)) : undefined,
    blob: async id => (isCommit(id) ? unlessBinary(await git().objects.read(id)) : undefined),
    way: async (from, paths) => {
      const passed = isCommit(from) ? await readWay(git().where, { from, to: commit, paths }) : undefined;
      return passed?.map(one => ({
        from: one.isBack ? one.commit : one.parent,
        to: one.isBack ? one.parent : one.commit,
        patch: one.patch,
        isBack: one.isBack,
      }));
    },
    patch: (from, to) => git().changes.patch(from, to),
  };
}
