import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Counts how often a command starts git, by a program of that name that stands first on its path. */
export interface GitCounter {
  /** For the environment of the command. */
  readonly path: string;
  readonly count: () => number;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Works where a shell script is a program. */
export function gitCounter(work: string): GitCounter {
  const folder = join(work, 'counting');
  const marks = join(folder, 'marks');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const own = execFileSync('which', ['git'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/sh\necho "$*" >> ${quoted(marks)}\nexec ${quoted(own)} "$@"\n`;
  writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
  return {
    path: `${folder}${delimiter}${process.env['PATH']}`,
    count: () => (existsSync(marks) ? readFileSync(marks, 'utf8').trim().split('\n').length : 0),
  };
}
