import { deepEqual } from 'node:assert/strict';
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileTree } from '../../../../src/storage/git/fileTree.ts';
import { temporaryFolders } from '../../../support/temporaryStore.ts';

describe('the files below a folder', () => {
  const folder = temporaryFolders();
  const made = () => {
    const [root, outside] = [realpathSync(folder()), realpathSync(folder())];
    mkdirSync(join(root, 'src'));
    mkdirSync(join(root, '.git'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'src', 'a.ts'), 'a();\n');
    writeFileSync(join(root, '.git', 'HEAD'), 'ref\n');
    writeFileSync(join(root, 'node_modules', 'b.ts'), 'b();\n');
    writeFileSync(join(root, 'image.png'), Buffer.from([1, 0, 2]));
    writeFileSync(join(root, 'large.txt'), Buffer.alloc(3_000_000, 'x'));
    writeFileSync(join(outside, 'secret.txt'), 'secret\n');
    symlinkSync(outside, join(root, 'away'));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'src', 'link.txt'));
    symlinkSync(join(root, 'src'), join(root, 'same'));
    return fileTree(root);
  };
  const read = async (path: string) => {
    const bytes = await made().read(path);
    return bytes && Buffer.from(bytes).toString();
  };

  it('are read where they have lines', async () => {
    deepEqual(await read('src/a.ts'), 'a();\n');
    deepEqual(await read('same/a.ts'), 'a();\n');
  });
  it('are never those outside, whatever the path or a link says', async () => {
    for (const path of ['../x', 'away/secret.txt', 'src/link.txt', '/etc/hosts', 'src/../../x', 'src\\a.ts'])
      deepEqual(await read(path), undefined, path);
  });
  it('are none where they are binary, too large, folders or missing', async () => {
    for (const path of ['image.png', 'large.txt', 'src', 'none.ts'])
      deepEqual(await read(path), undefined, path);
  });
  it('are listed without those of git, packages and links', async () =>
    deepEqual([...(await made().paths())].sort(), ['image.png', 'large.txt', 'src/a.ts']));
  it('are none in a folder that is missing', async () => {
    const tree = fileTree(join(folder(), 'nowhere'));
    deepEqual([await tree.paths(), await tree.read('a.ts')], [[], undefined]);
  });
});
