import { deepEqual, ok } from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findProgram } from '../../../../src/storage/scan/findProgram.ts';
import { scanTree } from '../../../../src/storage/scan/scanTree.ts';
import type { Engine } from '../../../../src/storage/scan/wish.ts';
import { temporaryFolders } from '../../../support/temporaryStore.ts';
import { commitAll, plant, repository, ripgrepHere, tag } from './trees.ts';

/** Says in a file that it began, and whether another one ran. */
const watched = (folder: string, program: string) => `#!/bin/sh
echo began >> '${folder}/log'
mkdir '${folder}/running' 2>/dev/null || echo beside >> '${folder}/log'
sleep 0.05
'${program}' "$@"
code=$?
rmdir '${folder}/running' 2>/dev/null
exit $code
`;

describe('the programs of a scan', () => {
  const makeFolder = temporaryFolders();
  const path = process.env['PATH'] ?? '';

  afterEach(() => {
    process.env['PATH'] = path;
  });

  function watch(): { bin: string; said: () => string[] } {
    const bin = makeFolder();
    for (const [name, program] of [
      ['git', findProgram('git', process.env)],
      ['rg', ripgrepHere()],
    ] as const) {
      if (program === undefined) continue;
      writeFileSync(join(bin, name), watched(bin, program));
      chmodSync(join(bin, name), 0o755);
    }
    process.env['PATH'] = `${bin}${delimiter}${path}`;
    const log = join(bin, 'log');
    return { bin, said: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []) };
  }

  for (const engine of ['rg', 'git'] as const satisfies readonly Engine[]) {
    it(`run one after the other, with ${engine}`, async function () {
      if (process.platform === 'win32' || (engine === 'rg' && !ripgrepHere())) return this.skip();
      const folder = makeFolder();
      repository(folder, {
        'a.ts': `// ${tag('a')}\n`,
        'b/kept.ts': `// ${tag('b')}\n`,
        '.gitignore': 'b\n',
      });
      commitAll(folder);
      plant(folder, { 'c.ts': `// ${tag('c')}\n` });
      const { bin, said } = watch();
      const { tags } = await scanTree({ folder, engines: [engine], rg: join(bin, 'rg') });
      deepEqual(
        tags.map(one => one.file),
        ['a.ts', 'c.ts'],
      );
      ok(said().length > 1);
      deepEqual(
        said().filter(word => word !== 'began'),
        [],
      );
    });
  }
});
