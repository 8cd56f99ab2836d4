import { deepEqual } from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepScan, readKeptScan } from '../../../../src/storage/scan/keptScan.ts';
import { scanTree } from '../../../../src/storage/scan/scanTree.ts';
import { temporaryFolders } from '../../../support/temporaryStore.ts';
import { plant, tag } from './trees.ts';

describe('a scan that is kept', () => {
  const makeFolder = temporaryFolders();

  it('shows what was found in files that stayed as they were', async () => {
    const folder = makeFolder();
    const kept = { file: join(makeFolder(), 'new', 'scan.json'), folder, keyword: 'TEMP' };
    plant(folder, {
      'a.ts': `// ${tag('a')}\n`,
      'b.ts': `// ${tag('b')}\n`,
      'c.ts': '// TEMP(2026-01-01)\n',
      'd.ts': `// ${tag('d')}\n`,
    });
    const found = await scanTree({ folder, engines: ['walk'] });
    const scanned = { ...found, began: Number.POSITIVE_INFINITY };
    deepEqual(await readKeptScan(kept), undefined);
    await keepScan(kept, scanned);
    const { tags, problems } = found;
    deepEqual(await readKeptScan(kept), { tags, problems, scanned: 4 });
    plant(folder, { 'b.ts': `// ${tag('changed')}\n` });
    rmSync(join(folder, 'd.ts'));
    const read = await readKeptScan(kept);
    deepEqual([read?.tags.map(one => one.file), read?.problems.length], [['a.ts'], 1]);
    deepEqual(await readKeptScan({ ...kept, keyword: 'HACK' }), undefined);
  });

  it('shows nothing of what is damaged, wherever', async () => {
    const { kept, scanned } = await oneFile();
    await keepScan(kept, scanned);
    const bytes = readFileSync(kept.file);
    for (const at of [0, 80, bytes.length - 3]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(kept.file, damaged);
      deepEqual(await readKeptScan(kept), undefined, `byte ${at}`);
    }
    writeFileSync(kept.file, bytes.subarray(0, 100));
    deepEqual(await readKeptScan(kept), undefined);
    writeFileSync(kept.file, bytes);
    deepEqual((await readKeptScan(kept))?.tags.length, 1);
  });

  it('leaves out what changed while it was made', async () => {
    const { kept, scanned } = await oneFile();
    await keepScan(kept, { ...scanned, began: 0 });
    deepEqual((await readKeptScan(kept))?.tags, []);
  });

  it('is no file where nothing was found', async () => {
    const { kept, scanned } = await oneFile();
    await keepScan(kept, scanned);
    await keepScan(kept, { tags: [], problems: [], began: 0 });
    deepEqual([existsSync(kept.file), await readKeptScan(kept)], [false, undefined]);
  });

  async function oneFile() {
    const folder = makeFolder();
    plant(folder, { 'a.ts': `// ${tag('a')}\n` });
    const found = await scanTree({ folder, engines: ['walk'] });
    const kept = { file: join(makeFolder(), 'scan.json'), folder, keyword: 'TEMP' };
    return { kept, scanned: { ...found, began: Number.POSITIVE_INFINITY } };
  }
});
