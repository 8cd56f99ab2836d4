import { deepEqual, rejects } from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyData } from '../../../src/storage/copyData.ts';
import { temporaryFolder } from '../../support/ending.mjs';

function someData(): string {
  const data = join(temporaryFolder('data'), 'listen-first');
  for (const folder of ['stores/private/log/d1', 'local/typing', 'local/drafts'])
    mkdirSync(join(data, folder), { recursive: true, mode: 0o700 });
  writeFileSync(join(data, 'stores/private/log/d1/00001.jsonl'), '{"one":1}\n', { mode: 0o600 });
  writeFileSync(join(data, 'local/typing/w.json'), 'x');
  writeFileSync(join(data, 'local/drafts/acme.md'), 'dear');
  return data;
}

const mode = (file: string) => statSync(file).mode & 0o777;

describe('everything that is kept', () => {
  it('is copied with its rights, but for what belongs to this machine alone', async () => {
    const folder = temporaryFolder('mounted');
    const copy = await copyData(someData(), folder);
    deepEqual(copy, join(folder, 'listen-first'));
    deepEqual(readFileSync(join(copy, 'stores/private/log/d1/00001.jsonl'), 'utf8'), '{"one":1}\n');
    deepEqual(readFileSync(join(copy, 'local/drafts/acme.md'), 'utf8'), 'dear');
    deepEqual(existsSync(join(copy, 'local/typing')), false);
    if (process.platform !== 'win32')
      deepEqual([mode(copy), mode(join(copy, 'stores/private/log/d1/00001.jsonl'))], [0o700, 0o600]);
    deepEqual(readdirSync(folder), ['listen-first']);
  });

  it('is never copied over what is there', async () => {
    const folder = temporaryFolder('mounted');
    mkdirSync(join(folder, 'listen-first'));
    writeFileSync(join(folder, 'listen-first', 'mine'), 'x');
    await rejects(copyData(someData(), folder), { code: 'bad input' });
    deepEqual(readdirSync(join(folder, 'listen-first')), ['mine']);
  });

  it('leaves nothing half done where it cannot be copied', async () => {
    const folder = temporaryFolder('mounted');
    await rejects(copyData(join(folder, 'none', 'listen-first'), folder));
    deepEqual(readdirSync(folder), []);
  });
});
