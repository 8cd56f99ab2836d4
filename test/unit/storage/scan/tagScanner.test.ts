import { deepEqual, rejects } from 'node:assert/strict';
import { join } from 'node:path';
import { asNames } from '../../../../src/storage/scan/names.ts';
import { openPool } from '../../../../src/storage/scan/pool.ts';
import { type TagScanner, tagScanner } from '../../../../src/storage/scan/tagScanner.ts';
import { problemOf, temporaryFolders } from '../../../support/temporaryStore.ts';
import { plant, tag } from './trees.ts';

const file = new URL('../../../../src/storage/scan/scanWorker.ts', import.meta.url);
const lookWorker = new URL('../../../../src/storage/scan/lookWorker.ts', import.meta.url);
const line = (ref: string) => `// ${tag(ref)}\n`;

describe('the scan in a thread of its own', () => {
  const makeFolder = temporaryFolders();
  let folder = '';
  let scanner: TagScanner;

  before(() => {
    scanner = tagScanner(file);
  });
  after(() => scanner.close());
  beforeEach(() => {
    folder = makeFolder();
    plant(folder, { 'a.ts': line('a'), 'b/c.ts': line('c') });
  });
  const refs = (found: { readonly tags: readonly { readonly ref?: string }[] } | undefined) =>
    found?.tags.map(one => one.ref);

  it('finds what this thread would find, and says how far it is', async () => {
    const progress: number[] = [];
    const found = await scanner.tree({ folder, engines: ['walk'] }, looked => progress.push(looked));
    deepEqual([refs(found), progress.at(-1)], [['a', 'c'], 2]);
  });
  it('lets a newer scan of the tree cancel an older one', async () => {
    const all = await Promise.all([
      scanner.tree({ folder }),
      scanner.tree({ folder }),
      scanner.tree({ folder }),
    ]);
    deepEqual(all.map(refs), [undefined, undefined, ['a', 'c']]);
  });
  it('stops when it is cancelled, and goes on with the next', async () => {
    const first = scanner.tree({ folder });
    scanner.cancel();
    deepEqual([await first, refs(await scanner.tree({ folder }))], [undefined, ['a', 'c']]);
  });
  it('looks into some files, also those that are gone', async () => {
    const found = await scanner.files(folder, ['b/c.ts', 'gone.ts']);
    deepEqual([refs(found), found.scanned], [['c'], 1]);
  });
  it('reads a text that is not on disk', async () => {
    const read = await scanner.text('x.py', `# ${tag('typed')}\ns = "# ${tag('no')}"`);
    deepEqual(refs(read), ['typed']);
  });
  it('says what is wrong in the words of the problem', async () => {
    deepEqual(await problemOf(scanner.tree({ folder: join(folder, 'none') })), 'not found');
  });
  it('answers what it is asked after its thread ended', async () => {
    await scanner.text('a.ts', '');
    const lost = scanner.tree({ folder });
    await scanner.close();
    await rejects(lost, /ended/);
    deepEqual(refs(await scanner.tree({ folder })), ['a', 'c']);
  });
});

describe('several threads', () => {
  const makeFolder = temporaryFolders();

  it('find what one does, and say which names are folders', async () => {
    const folder = makeFolder();
    const names = Array.from({ length: 2_500 }, (_, number) => `${number}.ts`);
    plant(folder, { '7.ts': line('a'), '2400.ts': line('b'), 'sub/x.ts': '' });
    const found = [];
    for (const expected of [0, 1_000_000]) {
      const pool = openPool({ folder, keyword: 'TEMP', worker: lookWorker }, expected);
      const { tags, scanned, folders } = await pool.look(asNames([...names, 'sub']));
      pool.close();
      found.push([tags.map(one => one.ref), scanned, folders]);
    }
    deepEqual(found, [
      [['b', 'a'], 2, ['sub']],
      [['b', 'a'], 2, ['sub']],
    ]);
  });
});
