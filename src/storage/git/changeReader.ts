import { GitProcess } from './gitProcess.ts';
import type { SafeGit } from './safeGit.ts';

const patience = 10_000;
const largest = 16 * 1024 * 1024;
const shown = [
  '-r',
  '-M',
  '-p',
  '-U0',
  '--diff-algorithm=histogram',
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
];

/** What git says about the way from one commit or tree to another. */
export interface ChangeReader {
  /** The patch, without surrounding lines; undefined where one of them is missing or it is too large. */
  patch(from: string, to: string): Promise<string | undefined>;
  close(): void;
}

const commit = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * A `git diff-tree` that stays and is asked one question after the other: a word that is no id is sent back as it
 * is, which ends each answer.
 */
export function openChanges(where: SafeGit): ChangeReader {
  const git = new GitProcess(where, ['diff-tree', '--stdin', '--no-commit-id', ...shown], patience);
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (from: string, to: string) => {
    count += 1;
    const mark = Buffer.from(`end-of-answer-${count}\n`);
    const parts: Buffer[] = [];
    let [length, tail]: [number, Buffer] = [0, Buffer.alloc(0)];
    const isWhole = await git.ask(`${to} ${from}\n${mark.toString()}`, part => {
      length += part.length;
      if (length <= largest) parts.push(part);
      tail = Buffer.concat([tail, part.subarray(-mark.length)]).subarray(-mark.length);
      return tail.equals(mark) ? Buffer.alloc(0) : undefined;
    });
    if (!isWhole || length > largest) return undefined;
    return Buffer.concat(parts).subarray(0, -mark.length).toString();
  };
  return {
    patch: (from, to) => {
      if (!commit.test(from) || !commit.test(to)) return Promise.resolve(undefined);
      const next = last.then(() => ask(from, to));
      last = next;
      return next;
    },
    close: () => git.end(),
  };
}
