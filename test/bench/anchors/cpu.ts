import { execFileSync } from 'node:child_process';
import type { Case } from './cases.ts';

/** Runs what follows as a program and tells on the fourth channel what it and its children worked. */
export const counted: readonly string[] = ['-c', '"$@" 3>&-; code=$?; times >&3; exit $code', 'sh'];

const spent = /(\d+)m([\d.]+)s/g;

/** Milliseconds a shell's children worked, from what its `times` says. */
export function worked(times: string): number {
  const children = times.trim().split('\n')[1] ?? '';
  return [...children.matchAll(spent)].reduce(
    (sum, [, minutes, seconds]) => sum + 60_000 * Number(minutes) + 1000 * Number(seconds),
    0,
  );
}

const script = 'while read -r a b where; do git -C "$where" diff -M "$a" "$b" > /dev/null; done; times';

/** Milliseconds of work of one `git diff -M` for each pair of trees. */
export function diffWork(cases: readonly Case[], repositories: ReadonlyMap<string, string>): number {
  const rows = new Set(cases.map(({ repository, a, b }) => `${a} ${b} ${repositories.get(repository)}\n`));
  return worked(execFileSync('sh', ['-c', script], { input: [...rows].join(''), encoding: 'utf8' }));
}
