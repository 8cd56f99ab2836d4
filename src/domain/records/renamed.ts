import type { Spot } from './place.ts';
import { type CodeName, standsAt } from './pointers.ts';

/** A file or folder, where it was and where it is. */
export interface RenamedCode {
  readonly from: CodeName;
  readonly to: CodeName;
}

const pathIn = ({ repositoryPath, path }: CodeName) => repositoryPath ?? path;

/** What is left of a path below another one; empty where it is that path itself. */
const tailOf = (path: string, base: string) =>
  path === base ? '' : path.slice(base === '.' ? 0 : base.length + 1);

const joined = (base: string, tail: string) =>
  [base === '.' ? '' : base, tail].filter(Boolean).join('/') || '.';

/** The same code after the rename; undefined where that was about other code. */
export function renamed(spot: Spot, { from, to }: RenamedCode): Spot | undefined {
  if (!standsAt(spot, from)) return undefined;
  const isByRepository = spot.repository !== undefined && from.repository !== undefined;
  const tail = isByRepository ? tailOf(pathIn(spot), pathIn(from)) : tailOf(spot.path, from.path);
  const [path, inRepository] = [joined(to.path, tail), joined(pathIn(to), tail)];
  const { repository: _repository, repositoryPath: _path, ...rest } = spot;
  return {
    ...rest,
    folder: to.folder,
    path,
    ...(to.repository !== undefined && { repository: to.repository }),
    ...(inRepository !== path && { repositoryPath: inRepository }),
  };
}

/** It led there before with the same words: the newest location need not be named again to be found. */
export function isReplay(known: Spot, next: Spot): boolean {
  const facts = ['folder', 'path', 'repository', 'repositoryPath', 'quote', 'start', 'end'] as const;
  return facts.every(name => known[name] === next[name]);
}
