import { deepEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { blobId } from '../../../src/storage/git/blobId.ts';
import { readRepository } from '../../../src/storage/git/readRepository.ts';
import { repositoryId } from '../../../src/storage/git/repositoryId.ts';
import { git } from '../../support/sampleWorkspace.mjs';
import { filesIn, temporaryFolders } from '../../support/temporaryStore.ts';

const remote = 'https://ada:secret@github.com/typicode/lowdb.git';
const name = 'github.com/typicode/lowdb';

const commitIn = (folder: string) => git(folder, 'rev-parse', 'HEAD').trim();

/** A repository with that many commits in a folder of its own. */
function made(folder: string, commits = 1): string {
  const root = join(realpathSync(folder), 'project');
  mkdirSync(join(root, 'src', 'deep'), { recursive: true });
  git(root, 'init', '--quiet', '--initial-branch=main');
  for (let at = 1; at <= commits; at += 1) {
    writeFileSync(join(root, 'src', 'a.ts'), `commit(${at});\n`);
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', `Commit ${at}`);
  }
  return root;
}

describe('a repository read from its files', () => {
  const folder = temporaryFolders();

  /** What is said of a folder, against what git itself says of it. */
  async function check(
    at: string,
    expected: { root: string; within?: string; repository?: string; commit?: string | undefined },
  ) {
    const { root, within = '', repository, commit } = expected;
    const found = await readRepository(at);
    deepEqual(
      [found?.root, found?.within, found?.repository, found?.commit],
      [root, within, repository, commit],
    );
  }

  it('is found from any folder below its root', async () => {
    const root = made(folder());
    git(root, 'remote', 'add', 'origin', remote);
    await check(root, { root, repository: name, commit: commitIn(root) });
    await check(join(root, 'src', 'deep'), {
      root,
      within: 'src/deep',
      repository: name,
      commit: commitIn(root),
    });
  });
  it('is the one that a linked folder really stands in', async () => {
    const root = made(folder());
    const link = join(folder(), 'link');
    symlinkSync(join(root, 'src'), link);
    await check(link, { root, within: 'src', commit: commitIn(root) });
  });
  it('is none outside of every repository', async () => {
    deepEqual(await readRepository(folder()), undefined);
    deepEqual(await readRepository(join(folder(), 'missing')), undefined);
  });
  it('has no commit before the first one', async () => {
    const root = made(folder(), 0);
    await check(root, { root });
  });
  it('has the commit that is checked out without a branch', async () => {
    const root = made(folder(), 2);
    git(root, 'checkout', '--quiet', '--detach', 'HEAD~1');
    await check(root, { root, commit: commitIn(root) });
  });
  it('has the commit of a branch that was packed, and of one that moved on since', async () => {
    const root = made(folder(), 2);
    git(root, 'pack-refs', '--all');
    rmSync(join(root, '.git', 'refs'), { recursive: true });
    mkdirSync(join(root, '.git', 'refs'));
    await check(root, { root, commit: commitIn(root) });
    git(root, 'commit', '--quiet', '--allow-empty', '--message', 'More');
    await check(root, { root, commit: commitIn(root) });
  });
  it('has the commit of the branch alone, not of one whose name ends alike', async () => {
    const root = made(folder(), 2);
    git(root, 'branch', 'feature/main', 'HEAD~1');
    git(root, 'update-ref', 'refs/a/refs/heads/main', 'HEAD~1');
    git(root, 'pack-refs', '--all');
    await check(root, { root, commit: commitIn(root) });
  });
  it('is known in a work tree of its own', async () => {
    const root = made(folder(), 2);
    git(root, 'remote', 'add', 'origin', remote);
    const other = join(realpathSync(folder()), 'other');
    git(root, 'worktree', 'add', '--quiet', '-b', 'side', other, 'HEAD~1');
    await check(other, { root: other, repository: name, commit: commitIn(other) });
  });
  it('is known in a submodule, apart from the one around it', async () => {
    const root = made(folder());
    const inner = made(folder());
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'inner');
    git(join(root, 'inner'), 'remote', 'set-url', 'origin', 'git@git.example:inner.git');
    const at = join(root, 'inner');
    await check(at, { root: at, repository: 'git.example/inner', commit: commitIn(at) });
    await check(root, { root, commit: commitIn(root) });
  });
  it('is known in a shallow clone', async () => {
    const root = made(folder(), 3);
    const shallow = join(realpathSync(folder()), 'shallow');
    git(root, 'clone', '--quiet', '--depth=1', `file://${root}`, shallow);
    await check(shallow, { root: shallow, commit: commitIn(root) });
  });
  it('has no commit where its references are a table', async () => {
    const root = made(folder());
    git(root, 'remote', 'add', 'origin', remote);
    const own = join(root, '.git');
    writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/.invalid\n');
    rmSync(join(own, 'refs'), { recursive: true });
    mkdirSync(join(own, 'reftable'));
    mkdirSync(join(own, 'refs'));
    writeFileSync(join(own, 'refs', 'heads'), 'this repository uses the reftable format\n');
    await check(root, { root, repository: name });
  });

  const commit = '0123456789abcdef0123456789abcdef01234567';
  const damage: Readonly<Record<string, (own: string) => void>> = {
    'a reference that leads out of it': own => {
      writeFileSync(join(own, 'HEAD'), 'ref: refs/../../../secret\n');
      writeFileSync(join(own, '..', '..', 'secret'), commit);
    },
    'a reference outside of refs': own => {
      writeFileSync(join(own, 'HEAD'), 'ref: secret\n');
      writeFileSync(join(own, 'secret'), commit);
    },
    'a reference to itself': own => {
      writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/main\n');
      writeFileSync(join(own, 'refs', 'heads', 'main'), 'ref: refs/heads/main\n');
    },
    'half a commit': own => writeFileSync(join(own, 'HEAD'), commit.slice(0, 20)),
    'no text': own => writeFileSync(join(own, 'HEAD'), Buffer.from([0xff, 0xfe, 0, 1])),
    'a reference that is a link': own => {
      const branch = join(own, 'refs', 'heads', 'main');
      renameSync(branch, join(own, 'main'));
      symlinkSync(join(own, 'main'), branch);
    },
    'a reference that is a folder': own => {
      rmSync(join(own, 'refs', 'heads', 'main'));
      mkdirSync(join(own, 'refs', 'heads', 'main'));
    },
    'a reference that is a pipe': own => {
      rmSync(join(own, 'refs', 'heads', 'main'));
      execFileSync('mkfifo', [join(own, 'refs', 'heads', 'main')]);
    },
    'a reference larger than any': own => truncateSync(join(own, 'refs', 'heads', 'main'), 5000),
  };
  for (const [what, harm] of Object.entries(damage)) {
    it(`has no commit with ${what}`, async () => {
      const root = made(folder());
      git(root, 'remote', 'add', 'origin', remote);
      harm(join(root, '.git'));
      await check(root, { root, repository: name });
    });
  }
  it('has no remote with a configuration that is too large, a link or damaged', async () => {
    const root = made(folder());
    const file = join(root, '.git', 'config');
    const head = commitIn(root);
    const written = `[remote "origin"]\nurl = ${remote}\n`;
    writeFileSync(file, written.padEnd(1024 * 1024 + 1, '#'));
    await check(root, { root, commit: head });
    writeFileSync(file, '[remote "origin\nurl');
    await check(root, { root, commit: head });
    writeFileSync(join(root, 'config'), written);
    rmSync(file);
    symlinkSync(join(root, 'config'), file);
    await check(root, { root, commit: head });
  });
  it('is the one above where a folder only has its name, or a file that points to nothing', async () => {
    const root = made(folder());
    mkdirSync(join(root, 'src', '.git'));
    writeFileSync(join(root, 'src', 'deep', '.git'), 'gitdir: ../missing\n');
    await check(join(root, 'src', 'deep'), { root, within: 'src/deep', commit: commitIn(root) });
  });
});

describe('the id of a repository', () => {
  const folder = temporaryFolders();

  async function idOf(root: string, scratch?: string) {
    const found = await readRepository(root);
    return found && repositoryId(found, scratch);
  }
  const scratchIn = (home: string) => join(home, 'local', 'git', 'scratch');
  const firstIn = (root: string) => git(root, 'rev-list', '--max-parents=0', 'HEAD').trim();

  it('is its remote, for which nothing is run', async () => {
    const [root, home] = [made(folder()), folder()];
    git(root, 'remote', 'add', 'origin', remote);
    deepEqual([await idOf(root, scratchIn(home)), filesIn(home)], [name, []]);
  });
  it('is its first commit without a remote, from wherever it is asked for', async () => {
    const [root, home] = [made(folder(), 3), folder()];
    const first = `root:${firstIn(root)}`;
    deepEqual(
      [await idOf(root, scratchIn(home)), await idOf(join(root, 'src'), scratchIn(home))],
      [first, first],
    );
  });
  it('stays the oldest commit when another history is joined', async () => {
    const [root, home] = [made(folder(), 2), folder()];
    const first = firstIn(root);
    git(root, 'checkout', '--quiet', '--orphan', 'other');
    const later = { GIT_COMMITTER_DATE: '2026-02-05T09:00:00Z' };
    execFileSync(
      'git',
      ['-c', 'user.name=S', '-c', 'user.email=s@example.invalid', 'commit', '-qm', 'Other'],
      {
        cwd: root,
        env: { ...process.env, ...later },
      },
    );
    git(root, 'checkout', '--quiet', 'main');
    git(root, 'merge', '--quiet', '--allow-unrelated-histories', '--message', 'Join', 'other');
    deepEqual(await idOf(root, scratchIn(home)), `root:${first}`);
  });
  it('is unknown where nothing may be run, before the first commit, and in a shallow clone', async () => {
    const [root, empty, home] = [made(folder(), 3), made(folder(), 0), folder()];
    const shallow = join(folder(), 'shallow');
    git(root, 'clone', '--quiet', '--depth=1', `file://${root}`, shallow);
    git(shallow, 'remote', 'remove', 'origin');
    deepEqual(
      [await idOf(root), await idOf(empty, scratchIn(home)), await idOf(shallow, scratchIn(home))],
      [undefined, undefined, undefined],
    );
  });
  it('is found whatever the name of its folder is', async () => {
    const root = join(realpathSync(folder()), 'a:b;"c" \\d\ne');
    renameSync(made(folder()), root);
    deepEqual(await idOf(root, scratchIn(folder())), `root:${firstIn(root)}`);
  });
  it('is unknown on a machine without git', async () => {
    const [root, home, path] = [made(folder()), folder(), process.env['PATH']];
    process.env['PATH'] = folder();
    try {
      deepEqual(await idOf(root, scratchIn(home)), undefined);
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('the id of a text', () => {
  const folder = temporaryFolders();

  it('is the one that git gives to a file', () => {
    const root = made(folder());
    const texts = ['', 'a', 'commit(1);\n', 'süß\r\n顧客 😀\n', 'x'.repeat(100_000)];
    const idByGit = (text: string) => {
      writeFileSync(join(root, 'text'), text);
      return git(root, 'hash-object', '--no-filters', 'text').trim();
    };
    deepEqual(texts.map(blobId), texts.map(idByGit));
  });
});
