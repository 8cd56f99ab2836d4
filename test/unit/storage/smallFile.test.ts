import { deepEqual, rejects } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../../../src/domain/problem.ts';
import { readSmallFile } from '../../../src/storage/smallFile.ts';
import { problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('a small file that a person chose', () => {
  const makeFolder = temporaryFolders();
  const read = (path: string) =>
    readSmallFile({ path, longest: 100, tooLong: () => new Problem('too long', 'too long') });

  function written(content: string | Uint8Array): string {
    const path = join(makeFolder(), 'list.json');
    writeFileSync(path, content);
    return path;
  }

  it('is read as it is, and stays as it is', async () => {
    const text = 'ä 顧客 😀\r\n';
    const path = written(text);
    deepEqual([await read(path), readFileSync(path, 'utf8')], [text, text]);
  });
  it('may be a link, and as long as it may be', async () => {
    const path = written('x'.repeat(100));
    const link = join(makeFolder(), 'link.json');
    symlinkSync(path, link);
    deepEqual((await read(link)).length, 100);
  });
  it('is refused where it is longer, before it is read', async () => {
    const path = written('x'.repeat(101));
    deepEqual(await problemOf(read(path)), 'too long');
    truncateSync(path, 50_000_000_000);
    deepEqual(await problemOf(read(path)), 'too long');
  });
  it('is refused where it is no text', async () => {
    deepEqual(await problemOf(read(written(Uint8Array.from([0x7b, 0xff, 0xfe])))), 'unreadable file');
  });
  it('is refused where it is no file, and nobody waits for a pipe', async () => {
    const folder = makeFolder();
    const pipe = join(folder, 'pipe');
    deepEqual(spawnSync('mkfifo', [pipe]).status, 0);
    mkdirSync(join(folder, 'inner'));
    for (const path of [pipe, join(folder, 'inner'), '/dev/zero'])
      deepEqual(await problemOf(read(path)), 'unreadable file', path);
  });
  it('is refused by name where it is not there or may not be read', async () => {
    const missing = join(makeFolder(), 'none.json');
    await rejects(read(missing), {
      code: 'not found',
      message: `There is no file ${missing}. Check its name.`,
    });
    deepEqual(await problemOf(read(join(missing, 'x'))), 'not found');
    const path = written('x');
    chmodSync(path, 0);
    const isRoot = process.getuid?.() === 0;
    deepEqual(await problemOf(read(path)), isRoot ? 'none' : 'unreadable file');
  });
});
