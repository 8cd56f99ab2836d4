import { deepEqual } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
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
    deepEqual(await readKeptScan(kept), undefined);
    await keepScan(kept, found);
    const { tags, problems } = found;
    deepEqual(await readKeptScan(kept), { tags, problems, scanned: 4 });
    plant(folder, { 'b.ts': `// ${tag('changed')}\n` });
    rmSync(join(folder, 'd.ts'));
    const read = await readKeptScan(kept);
    deepEqual([read?.tags.map(one => one.file), read?.problems.length], [['a.ts'], 1]);
    deepEqual(await readKeptScan({ ...kept, keyword: 'HACK' }), undefined);
    writeFileSync(kept.file, '{"version":1');
    deepEqual(await readKeptScan(kept), undefined);
  });
});
