import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram } from '../../../../src/storage/scan/findProgram.ts';
import { root } from '../../../house/repository.ts';

export const tag = (ref: string, until = '2026-09-30') => `TEMP(until=${until},ref=${ref}): why`;

export type Tree = Readonly<Record<string, string | Uint8Array>>;

/** Writes files with their folders. */
export function plant(folder: string, tree: Tree): void {
  for (const [file, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

const author = ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false'];

function run(folder: string, words: readonly string[], input: string | Uint8Array = ''): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stdout, stderr } = spawnSync('git', [...author, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env,
    input,
  });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout.trim();
}

/** Runs git as a person would. */
export const git = (folder: string, ...words: string[]): string => run(folder, words);

export interface Commit {
  readonly branch: string;
  /** The branch it goes on from; none for the first. */
  readonly from?: string;
  readonly merged?: string;
  readonly tree: Tree;
  readonly gone?: readonly string[];
}

function imported({ branch, from, merged, tree, gone = [] }: Commit): Buffer {
  const about = [
    `commit refs/heads/${branch}\ncommitter ada <ada@example.org> 1750000000 +0000\ndata 4\nnext\n`,
    from === undefined ? '' : `from refs/heads/${from}\n`,
    merged === undefined ? '' : `merge refs/heads/${merged}\n`,
    ...gone.map(file => `D ${file}\n`),
  ];
  const files = Object.entries(tree).flatMap(([file, content]) => {
    const bytes = Buffer.from(content);
    return [`M 100644 inline ${file}\ndata ${bytes.length}\n`, bytes, '\n'];
  });
  return Buffer.concat([...about, ...files, '\n'].map(part => Buffer.from(part)));
}

/** Makes a repository with all these commits at once, in their order. */
export function history(folder: string, commits: readonly Commit[]): void {
  git(folder, 'init', '-q', '-b', 'main', '.');
  run(folder, ['fast-import', '--quiet'], Buffer.concat(commits.map(imported)));
}

export function repository(folder: string, tree: Tree): void {
  git(folder, 'init', '-q', '-b', 'main', '.');
  plant(folder, tree);
}

export function commitAll(folder: string, message = 'next'): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', message);
}

const shipped = `.vscode-test/**/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`;

/** A ripgrep to test with: that of the machine, or that of the editor the tests run in. */
export const ripgrepHere = (): string | undefined =>
  findProgram('rg', process.env) ?? globSync(shipped, { cwd: root }).map(path => join(root, path))[0];

/** Leaves a test out, and says so, where there is no ripgrep. */
export function requireRipgrep(running: Mocha.Context): string {
  const program = ripgrepHere();
  if (program !== undefined) return program;
  console.warn('NOT TESTED: there is no ripgrep here. Install rg, or run the tests of the host once.');
  return running.skip();
}
