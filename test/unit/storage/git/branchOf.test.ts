import { equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { branchOf } from '../../../../src/storage/git/branchOf.ts';
import { temporaryFolders } from '../../../support/temporaryStore.ts';

describe('the branch that is checked out', () => {
  const folder = temporaryFolders();
  const git = (at: string, ...words: readonly string[]) =>
    execFileSync('git', ['-C', at, '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  function repository(): string {
    const at = folder();
    git(at, 'init', '-q', '-b', 'main');
    git(at, 'commit', '-q', '--allow-empty', '-m', 'first');
    return at;
  }

  it('is known by its name, also before the first commit', async () => {
    const at = folder();
    git(at, 'init', '-q', '-b', 'topic/one');
    equal(await branchOf(at), 'refs/heads/topic/one');
  });
  it('is a commit where none is checked out', async () => {
    const at = repository();
    git(at, 'checkout', '-q', '--detach');
    equal(await branchOf(at), git(at, 'rev-parse', 'HEAD'));
  });
  it('is that of the work tree, whether git wrote the way to it whole or from there', async () => {
    const [at, side] = [repository(), join(folder(), 'side')];
    git(at, 'worktree', 'add', '-q', '-b', 'side', side);
    equal(await branchOf(side), 'refs/heads/side');
    const pointer = join(side, '.git');
    const whole = readFileSync(pointer, 'utf8').replace('gitdir: ', '').trim();
    writeFileSync(pointer, `gitdir: ${relative(side, whole)}\n`);
    equal(await branchOf(side), 'refs/heads/side');
  });
  it('is empty where there is no repository', async () => equal(await branchOf(folder()), ''));
});
