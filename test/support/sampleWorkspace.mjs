import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './ending.mjs';
import { cleanEnvironment, homeEnvironment } from './environment.mjs';
import { inRoot } from './paths.mjs';

const parts = ['lib', 'package.json', 'README.md', 'LICENSE'];

/** Git that neither reads a person's configuration nor asks anything; the date makes hashes repeatable. */
export function git(folder, ...args) {
  const who = ['-c', 'user.name=Sample', '-c', 'user.email=sample@example.invalid'];
  const env = cleanEnvironment({
    ...homeEnvironment(join(folder, 'no-home')),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: '2026-01-05T09:00:00Z',
    GIT_COMMITTER_DATE: '2026-01-05T09:00:00Z',
  });
  return execFileSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8' });
}

/** The real source of a small public package in a new git repository; returns its folder. */
export function sampleWorkspace(name = 'lowdb', within = temporaryFolder('workspace')) {
  const folder = join(within, name);
  mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    cpSync(inRoot('node_modules', name, part), join(folder, part), { recursive: true });
  }
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', `Take in ${name}`);
  return folder;
}
