import { deepEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRepositoryStore, keepDerivedOutOfGit } from '../../../src/storage/stores/repositoryFiles.ts';
import { filesIn, openWindow, temporaryFolders } from '../../support/temporaryStore.ts';

describe('the store of a repository', () => {
  const makeFolder = temporaryFolders();
  const derived = ['backup', 'view', 'search', 'quarantine', 'purging', 'local'];

  /** A repository with a store in which everything stands that we ever write there. */
  async function repositoryWithStore(): Promise<{ repository: string; store: string }> {
    const repository = makeFolder();
    const store = join(repository, '.listen-first');
    await openWindow(store);
    for (const name of [...derived, 'log/ada', 'log/ada/backup'])
      mkdirSync(join(store, name), { recursive: true });
    for (const name of derived) writeFileSync(join(store, name, 'made.json'), '{}');
    for (const name of ['index.json', '.0123.tmp', 'log/ada/00001.jsonl', 'log/ada/backup/00001.jsonl'])
      writeFileSync(join(store, name), '{}\n');
    execFileSync('git', ['init', '--quiet', repository]);
    return { repository, store };
  }

  const seenByGit = (repository: string): string[] =>
    execFileSync('git', ['ls-files', '--others', '--exclude-standard'], { cwd: repository, encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
      .map(name => name.replace('.listen-first/', ''))
      .sort();

  it('is known by its folder', () => {
    deepEqual(
      [isRepositoryStore('/a/.listen-first'), isRepositoryStore('/a/.listen-first/team')],
      [true, false],
    );
  });

  it('shows git the log and its header, and nothing that is made from them or of this device', async () => {
    const { repository, store } = await repositoryWithStore();
    await keepDerivedOutOfGit(store);
    deepEqual(seenByGit(repository), [
      '.gitattributes',
      '.gitignore',
      'log/ada/00001.jsonl',
      'log/ada/backup/00001.jsonl',
      'store.json',
    ]);
  });

  it('has lines of both sides kept in a merge, byte for byte', async () => {
    const { repository, store } = await repositoryWithStore();
    await keepDerivedOutOfGit(store);
    const asked = ['check-attr', 'merge', 'text', '--', '.listen-first/log/ada/00001.jsonl'];
    const said = execFileSync('git', asked, { cwd: repository, encoding: 'utf8' });
    deepEqual(
      said
        .trim()
        .split('\n')
        .map(line => line.split(': ').slice(1)),
      [
        ['merge', 'union'],
        ['text', 'unset'],
      ],
    );
  });

  it('keeps the files that a person wrote there', async () => {
    const { store } = await repositoryWithStore();
    writeFileSync(join(store, '.gitignore'), 'mine\n');
    await keepDerivedOutOfGit(store);
    await keepDerivedOutOfGit(store);
    deepEqual(
      [readFileSync(join(store, '.gitignore'), 'utf8'), readFileSync(join(store, '.gitattributes'), 'utf8')],
      ['mine\n', '*.jsonl merge=union -text\n'],
    );
  });

  it('is not written through a link, if only to nowhere', async () => {
    const { store } = await repositoryWithStore();
    const elsewhere = makeFolder();
    symlinkSync(join(elsewhere, 'planted'), join(store, '.gitignore'));
    await keepDerivedOutOfGit(store);
    deepEqual(filesIn(elsewhere), []);
  });
});
