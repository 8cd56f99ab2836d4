import { deepEqual } from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freeFile } from '../../../src/host/texts/freeFile.ts';
import { filesIn, temporaryFolders } from '../../support/temporaryStore.ts';

describe('the name that is proposed for a file', () => {
  const folder = temporaryFolders();
  const free = (at: string) => freeFile({ folder: at, name: 'log', extension: 'md' });

  it('is the plain one where it is free, and nothing is made', async () => {
    const at = folder();
    deepEqual([await free(at), filesIn(at)], [join(at, 'log.md'), []]);
  });
  it('has the next number where it is taken, if only by a link that leads nowhere', async () => {
    const at = folder();
    writeFileSync(join(at, 'log.md'), 'x');
    symlinkSync(join(at, 'nowhere'), join(at, 'log-2.md'));
    deepEqual(await free(at), join(at, 'log-3.md'));
  });
});
