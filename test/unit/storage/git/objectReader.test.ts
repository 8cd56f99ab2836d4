import { deepEqual, equal } from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openObjects } from '../../../../src/storage/git/objectReader.ts';
import { git } from '../../../support/sampleWorkspace.mjs';
import { temporaryFolders } from '../../../support/temporaryStore.ts';

/** Larger than what a pipe gives in one part. */
const long = 'a line like many others\n'.repeat(20_000);
const texts: Readonly<Record<string, string>> = {
  'empty.ts': '',
  'long.ts': long,
  'one.ts': 'one();\n',
  'open.ts': 'no line break at the end',
};

describe('the objects of a repository', () => {
  const folder = temporaryFolders();
  const opened = () => {
    const base = folder();
    const root = join(base, 'project');
    mkdirSync(root);
    git(root, 'init', '--quiet', '--initial-branch=main');
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(root, name), text);
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '--message', 'All of it');
    const objects = openObjects({ scratch: join(base, 'scratch'), objects: join(root, '.git', 'objects') });
    const read = async (name: string) => (await objects.read(`${commit}:${name}`))?.toString();
    const commit = git(root, 'rev-parse', 'HEAD').trim();
    return { objects, read };
  };

  it('are told apart where many are asked for at once, and some are missing', async () => {
    const { objects, read } = opened();
    const names = ['one.ts', 'gone.ts', 'long.ts', 'empty.ts', 'gone too.ts', 'open.ts', 'long.ts', 'one.ts'];
    const found = await Promise.all(names.map(read));
    objects.close();
    deepEqual(
      found,
      names.map(name => texts[name]),
    );
  });
  it('are nothing once it is closed, also for those who wait', async () => {
    const { objects, read } = opened();
    await read('one.ts');
    const waiting = read('long.ts');
    objects.close();
    equal(await waiting, undefined);
    equal(await read('one.ts'), undefined);
  });
});
