import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.ts';

export type Mode = 'git' | 'nogit';

const untouched = '* -text -eol -ident -filter -working-tree-encoding\n';

export interface Ground {
  readonly work: string;
  readonly mode: Mode;
  readonly repositories: ReadonlyMap<string, string>;
}

const folderOf = (work: string, mode: Mode, [name, commit]: readonly [string, string]): string =>
  join(work, 'trees', mode, name.replace('/', '+'), commit);

/** A checkout whose objects are the bare repository's own; every file has the bytes of its blob. */
function checkOut(folder: string, bare: string, commit: string): void {
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  git(half, ['init', '-q', '--template=']);
  for (const each of ['info', join('objects', 'info')])
    mkdirSync(join(half, '.git', each), { recursive: true });
  writeFileSync(join(half, '.git', 'objects', 'info', 'alternates'), `${join(bare, 'objects')}\n`);
  writeFileSync(join(half, '.git', 'info', 'attributes'), untouched);
  git(half, ['checkout', '-q', '--detach', commit]);
  renameSync(half, folder);
}

function copyWithoutGit(from: string, to: string): void {
  const half = `${to}.half`;
  rmSync(half, { recursive: true, force: true });
  const own = join(from, '.git');
  cpSync(from, half, { recursive: true, verbatimSymlinks: true, filter: path => path !== own });
  renameSync(half, to);
}

/** The folder of a repository's tree at a commit, made when it is asked for the first time. */
export function rootOf({ work, mode, repositories }: Ground, name: string, commit: string): string {
  const bare = repositories.get(name);
  if (!bare) throw new Error(`There is no repository ${name}.`);
  const whole = folderOf(work, 'git', [name, commit]);
  if (!existsSync(whole)) checkOut(whole, bare, commit);
  if (mode === 'git') return whole;
  const plain = folderOf(work, 'nogit', [name, commit]);
  if (!existsSync(plain)) copyWithoutGit(whole, plain);
  return plain;
}
