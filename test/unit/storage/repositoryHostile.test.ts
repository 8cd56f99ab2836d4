import { deepEqual, ok } from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRepository } from '../../../src/storage/git/readRepository.ts';
import { repositoryId } from '../../../src/storage/git/repositoryId.ts';
import { safeGit } from '../../../src/storage/git/safeGit.ts';
import { git } from '../../support/sampleWorkspace.mjs';
import { temporaryFolders } from '../../support/temporaryStore.ts';

const hooks = [
  'pre-commit',
  'post-checkout',
  'post-index-change',
  'reference-transaction',
  'pre-auto-gc',
  'fsmonitor-watchman',
];

interface Trap {
  readonly root: string;
  /** The names of what was run. */
  sprung(): readonly string[];
}

/** A repository in which everything that git can be told to run leaves a mark. */
function trapped(folder: string): Trap {
  const [root, marks] = [join(folder, 'project'), join(folder, 'marks')];
  mkdirSync(root);
  mkdirSync(marks);
  git(root, 'init', '--quiet', '--initial-branch=main');
  writeFileSync(join(root, 'a.ts'), 'one();\n');
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', 'First');
  const leaving = (name: string, says = 'cat') => {
    const file = join(folder, `${name}.sh`);
    writeFileSync(file, `#!/bin/sh\ntouch '${join(marks, name)}'\n${says}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  for (const name of hooks)
    writeFileSync(join(root, '.git', 'hooks', name), `#!/bin/sh\ntouch '${join(marks, name)}'\n`, {
      mode: 0o755,
    });
  const settings: Readonly<Record<string, string>> = {
    'core.fsmonitor': leaving('fsmonitor', "printf 'token\\0'"),
    'core.pager': leaving('pager'),
    'pager.rev-list': leaving('pager-of-list'),
    'core.sshCommand': leaving('ssh'),
    'core.editor': leaving('editor'),
    'core.gitProxy': leaving('proxy'),
    'core.alternateRefsCommand': leaving('alternates'),
    'credential.helper': leaving('credentials'),
    'diff.external': leaving('diff'),
    'diff.trap.textconv': leaving('textconv'),
    'filter.trap.clean': leaving('clean'),
    'filter.trap.smudge': leaving('smudge'),
    'alias.rev-list': `!${leaving('alias')}`,
    'alias.log': `!${leaving('alias-of-log')}`,
    'extensions.partialClone': 'origin',
    'remote.origin.promisor': 'true',
    'remote.origin.uploadpack': leaving('upload'),
    'remote.origin.url': join(folder, 'nowhere'),
    'include.path': join(folder, 'more'),
  };
  writeFileSync(join(folder, 'more'), `[core]\n\thooksPath = ${join(root, '.git', 'hooks')}\n`);
  for (const [key, value] of Object.entries(settings))
    git(root, 'config', '--file', join(root, '.git', 'config'), key, value);
  writeFileSync(join(root, '.gitattributes'), '* filter=trap diff=trap\n');
  writeFileSync(join(root, 'a.ts'), 'two();\n');
  return { root, sprung: () => readdirSync(marks).sort() };
}

describe('a repository that means harm', () => {
  const folder = temporaryFolders();
  const commitOf = (root: string) => git(root, '-c', 'core.fsmonitor=false', 'rev-parse', 'HEAD').trim();

  it('has live traps: git itself springs them', () => {
    const { root, sprung } = trapped(realpathSync(folder()));
    git(root, 'status');
    git(root, 'diff');
    deepEqual(
      ['clean', 'diff', 'fsmonitor'].filter(name => !sprung().includes(name)),
      [],
    );
  });
  it('runs nothing while it is read and its first commit is looked up', async () => {
    const { root, sprung } = trapped(realpathSync(folder()));
    const home = folder();
    const found = await readRepository(root);
    ok(found);
    const id = await repositoryId(found, join(home, 'local', 'git', 'scratch'));
    deepEqual([id, sprung()], [`root:${commitOf(root)}`, []]);
  });
  it('runs nothing for a commit whose objects are missing, and fetches none', async () => {
    const { root, sprung } = trapped(realpathSync(folder()));
    const found = await readRepository(root);
    ok(found);
    const missing = { ...found, commit: '0123456789abcdef0123456789abcdef01234567' };
    deepEqual([await repositoryId(missing, join(folder(), 'scratch')), sprung()], [undefined, []]);
  });

  it('is not listened to through the environment of the editor', async () => {
    const { root, sprung } = trapped(realpathSync(folder()));
    const found = await readRepository(root);
    ok(found);
    const planted = {
      GIT_DIR: join(root, '.git'),
      GIT_WORK_TREE: root,
      GIT_TRACE: join(root, 'trace'),
      GIT_CONFIG_COUNT: '1',
    };
    Object.assign(process.env, planted);
    try {
      const scratch = join(folder(), 'scratch');
      const said = await safeGit({ scratch, objects: found.objects }, ['rev-parse', '--git-dir']);
      deepEqual([said?.trim(), sprung(), existsSync(join(root, 'trace'))], [scratch, [], false]);
    } finally {
      for (const name of Object.keys(planted)) delete process.env[name];
    }
  });
});

describe('git that is run for us', () => {
  const folder = temporaryFolders();

  it('works in a bare repository of its own, for its owner alone', async () => {
    const home = realpathSync(folder());
    const where = { scratch: join(home, 'local', 'git', 'scratch'), objects: join(home, 'objects') };
    mkdirSync(where.objects);
    const said = await safeGit(where, ['rev-parse', '--is-bare-repository']);
    deepEqual([said, readdirSync(where.scratch).sort()], ['true\n', ['HEAD', 'config', 'objects', 'refs']]);
  });
  it('is made again when its folder was removed', async () => {
    const home = folder();
    const where = { scratch: join(home, 'scratch'), objects: home };
    const ask = () => safeGit(where, ['rev-parse', '--is-bare-repository']);
    await ask();
    rmSync(where.scratch, { recursive: true });
    deepEqual(await ask(), 'true\n');
  });
  it('says nothing when it fails', async () => {
    deepEqual(
      await safeGit({ scratch: join(folder(), 'scratch'), objects: folder() }, ['no-such-verb']),
      undefined,
    );
  });
  it('is not waited for longer than it may take', async () => {
    const [home, path] = [folder(), process.env['PATH']];
    writeFileSync(join(home, 'git'), '#!/bin/sh\nexec sleep 600\n', { mode: 0o755 });
    process.env['PATH'] = `${home}:${path}`;
    try {
      deepEqual(await safeGit({ scratch: join(home, 'scratch'), objects: home }, ['version']), undefined);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
