import { deepEqual, ok } from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGits, openHistory } from '../../../../src/storage/git/openHistory.ts';
import { git } from '../../../support/sampleWorkspace.mjs';
import { temporaryFolders } from '../../../support/temporaryStore.ts';

/** A repository of three commits in which everything that git can be told to run leaves a mark. */
function trapped(folder: string) {
  const [root, marks] = [join(folder, 'project'), join(folder, 'marks')];
  mkdirSync(root);
  mkdirSync(marks);
  git(root, 'init', '--quiet', '--initial-branch=main');
  const commits = ['one();\n', 'one();\ntwo();\n', 'two();\n'].map(text => {
    writeFileSync(join(root, 'a.ts'), text);
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'A step');
    return git(root, 'rev-parse', 'HEAD').trim();
  });
  const leaving = (name: string) => {
    const file = join(folder, `${name}.sh`);
    writeFileSync(file, `#!/bin/sh\ntouch '${join(marks, name)}'\ncat\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const settings = {
    'core.fsmonitor': 'fsmonitor',
    'core.pager': 'pager',
    'pager.log': 'pagerOfLog',
    'diff.external': 'external',
    'diff.trap.command': 'driver',
    'diff.trap.textconv': 'textconv',
    'filter.trap.clean': 'clean',
    'filter.trap.smudge': 'smudge',
  };
  for (const [key, name] of Object.entries(settings))
    git(root, 'config', '--file', join(root, '.git', 'config'), key, leaving(name));
  git(root, 'config', '--file', join(root, '.git', 'config'), 'alias.log', `!${leaving('alias')}`);
  mkdirSync(join(root, '.git', 'info'), { recursive: true });
  for (const file of [join(root, '.gitattributes'), join(root, '.git', 'info', 'attributes')])
    writeFileSync(file, '* filter=trap diff=trap\n');
  return { root, commits, sprung: () => readdirSync(marks).sort() };
}

describe('what git knows of a folder', () => {
  const folder = temporaryFolders();
  const opened = async () => {
    const base = realpathSync(folder());
    const trap = trapped(base);
    const gits = openGits(join(base, 'scratch'));
    const history = await openHistory(trap.root, gits);
    ok(history);
    return { ...trap, gits, history };
  };

  it('has live traps: git itself springs them', async () => {
    const { root, gits, sprung } = await opened();
    git(root, 'diff', 'HEAD~1', 'HEAD');
    gits.close();
    ok(sprung().length > 0);
  });
  it('is read without running anything of the repository', async () => {
    const { history, gits, commits, sprung } = await opened();
    const [first = '', second = '', third = ''] = commits;
    deepEqual(String(await history.file(first, 'a.ts')), 'one();\n');
    const way = await history.way(first, ['a.ts']);
    deepEqual(
      way?.map(({ from, to, isBack }) => [from, to, isBack]),
      [
        [first, second, false],
        [second, third, false],
      ],
    );
    ok(way?.[0]?.patch.includes('+two();'));
    ok((await history.patch(second, third))?.includes('-one();'));
    gits.close();
    deepEqual(sprung(), []);
  });
  it('answers many questions at once, each with its own answer', async () => {
    const { history, gits, commits } = await opened();
    const asked = [...commits, ...commits, ...commits];
    const answers = await Promise.all(asked.map(async commit => String(await history.file(commit, 'a.ts'))));
    gits.close();
    deepEqual(
      answers,
      [...Array(3)].flatMap(() => ['one();\n', 'one();\ntwo();\n', 'two();\n']),
    );
  });
  it('is unknown where something is missing, and for what is no commit', async () => {
    const { history, gits, commits } = await opened();
    const missing = '0'.repeat(40);
    deepEqual(await history.file(commits[0] ?? '', 'b.ts'), undefined);
    deepEqual(await history.file('--batch', 'a.ts'), undefined);
    deepEqual(await history.file(commits[0] ?? '', 'a.ts\nHEAD:a.ts'), undefined);
    deepEqual(await history.blob(missing), undefined);
    deepEqual(await history.way(missing, ['a.ts']), undefined);
    deepEqual(await history.way('--output=x', ['a.ts']), undefined);
    deepEqual((await history.patch(missing, commits[0] ?? '')) ?? '', '');
    deepEqual(String(await history.file(commits[0] ?? '', 'a.ts')), 'one();\n');
    gits.close();
  });
  it('is unknown once its gits are closed', async () => {
    const { history, gits, commits } = await opened();
    await history.file(commits[0] ?? '', 'a.ts');
    const waiting = history.file(commits[1] ?? '', 'a.ts');
    gits.close();
    deepEqual(await waiting, undefined);
  });
  it('leads back and on where two commits parted', async () => {
    const { root, gits, commits } = await opened();
    const plain = ['-c', 'core.fsmonitor=false', '-c', 'filter.trap.clean=', '-c', 'filter.trap.smudge='];
    git(root, ...plain, 'checkout', '--quiet', '--force', commits[0] ?? '');
    writeFileSync(join(root, 'a.ts'), 'three();\n');
    git(root, ...plain, 'commit', '--quiet', '--all', '--message', 'Beside');
    const beside = await openHistory(root, gits);
    const way = await beside?.way(commits[2] ?? '', ['a.ts']);
    gits.close();
    deepEqual(
      way?.map(({ isBack }) => isBack),
      [true, true, false],
    );
  });
});
