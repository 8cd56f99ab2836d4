import { execFileSync, spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';

const plain = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_OPTIONAL_LOCKS: '0',
};
const quiet = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=', '-c', 'core.hooksPath=/dev/null'];
const roomy = 2 ** 30;

export function gitBytes(repository: string, args: readonly string[], input?: string): Buffer {
  return execFileSync('git', [...quiet, '-C', repository, ...args], {
    env: plain,
    maxBuffer: roomy,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(input === undefined ? {} : { input }),
  });
}

export const git = (repository: string, args: readonly string[]): string =>
  gitBytes(repository, args).toString('utf8');

export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

/** Lines as git counts them: a carriage return belongs to its line. */
export async function* gitLines(repository: string, args: readonly string[]): AsyncGenerator<string> {
  const child = spawn('git', [...quiet, '-C', repository, ...args], {
    env: plain,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of child.stdout) {
    const parts = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest) yield rest;
  const code = child.exitCode ?? (await new Promise(resolve => child.once('close', resolve)));
  if (code !== 0) throw new Error(`git ${args[0]} ended with ${code} in ${repository}.`);
}

/** Path to blob of every regular file of a commit. */
export function filesOf(repository: string, commit: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const row of git(repository, ['ls-tree', '-r', '-z', commit]).split('\0')) {
    const [mode, , rest] = row.split(' ');
    const [blob, path] = (rest ?? '').split('\t');
    if (blob && path && mode?.startsWith('100')) files.set(path, blob);
  }
  return files;
}

/** The bytes of some blobs, by name; each name is asked once. */
export function blobsOf(repository: string, names: Iterable<string>): ReadonlyMap<string, Buffer> {
  const asked = [...new Set(names)];
  const found = new Map<string, Buffer>();
  if (!asked.length) return found;
  const answer = gitBytes(repository, ['cat-file', '--batch'], `${asked.join('\n')}\n`);
  let place = 0;
  while (place < answer.length) {
    const end = answer.indexOf(10, place);
    const [name = '', , size] = answer.toString('latin1', place, end).split(' ');
    const length = size === undefined ? -1 : Number(size);
    if (length >= 0) found.set(name, answer.subarray(end + 1, end + 1 + length));
    place = end + 2 + length;
  }
  return found;
}
