import { deepEqual, rejects } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scanTree } from '../../../../src/storage/scan/scanTree.ts';
import type { Engine } from '../../../../src/storage/scan/wish.ts';
import { problemOf, temporaryFolders } from '../../../support/temporaryStore.ts';
import { commitAll, plant, repository, requireRipgrep, ripgrepHere, tag } from './trees.ts';

const line = (ref: string) => `// ${tag(ref)}\n`;
const child = fileURLToPath(new URL('./scanChild.ts', import.meta.url));
const gibibyte = 1024 ** 3;
const nobody = 65_534;

describe('a scan that meets trouble', () => {
  const makeFolder = temporaryFolders();
  let folder = '';

  beforeEach(() => {
    folder = makeFolder();
  });
  const scan = (engines?: readonly Engine[], rg?: string) => scanTree({ folder, engines, rg });

  it('goes on without a ripgrep that is missing, fails or says nonsense', async () => {
    plant(folder, { 'a.ts': line('a') });
    const program = join(makeFolder(), 'rg');
    const bad = [
      '#!/bin/sh\nexit 3\n',
      '#!/bin/sh\necho nonsense\n',
      '#!/bin/sh\nkill -9 $$\n',
      '#!/bin/sh\necho "rg: bad" >&2\nexit 2\n',
    ];
    deepEqual((await scan(undefined, join(folder, 'none'))).failed, ['rg', 'git']);
    for (const script of bad) {
      writeFileSync(program, script);
      chmodSync(program, 0o755);
      const { tags, engine, failed } = await scan(['rg', 'walk'], program);
      deepEqual([tags.length, engine, failed], [1, 'walk', ['rg']], script);
    }
  });
  it('goes on where an index is damaged', async () => {
    repository(folder, { 'a.ts': line('a') });
    commitAll(folder);
    writeFileSync(join(folder, '.git', 'index'), 'nonsense');
    const { tags, engine } = await scan(['git', 'walk']);
    deepEqual([tags.length, engine], [1, 'walk']);
  });
  it('reads a file that is 1 GB of nothing at once, and names a large one with a tag', async function () {
    const hole = openSync(join(folder, 'hole.ts'), 'w');
    ftruncateSync(hole, gibibyte);
    closeSync(hole);
    const large = openSync(join(folder, 'large.ts'), 'w');
    writeSync(large, 'let a;\n'.repeat(2_000), 0);
    writeSync(large, `\n${line('far')}`, 70 * 1024 * 1024);
    closeSync(large);
    const { tags, problems, isComplete } = await scan(['walk']);
    deepEqual([tags, isComplete], [[], false]);
    deepEqual(problems, [
      { file: 'large.ts', line: 2002, code: 'too-large', severity: 'notice', words: '70 MB' },
    ]);
    rmSync(join(folder, 'hole.ts'));
    deepEqual((await scan(['rg'], requireRipgrep(this))).problems, problems);
  });
  it('never waits for a pipe, also in the place of a kept file', async () => {
    repository(folder, { 'a.ts': line('a'), 'pipe.ts': line('pipe') });
    commitAll(folder);
    rmSync(join(folder, 'pipe.ts'));
    spawnSync('mkfifo', [join(folder, 'pipe.ts')]);
    deepEqual((await scan(['walk'])).tags.length, 1);
    deepEqual((await scan(['git'])).tags.length, 1);
  });
  it('misses nothing where a kept file is gone', async () => {
    repository(folder, { 'a.ts': line('a'), 'b.ts': line('b') });
    commitAll(folder);
    rmSync(join(folder, 'a.ts'));
    const { tags, problems, isComplete } = await scan(['git']);
    deepEqual([tags.length, problems, isComplete], [1, [], true]);
  });
  it('names what it may not read, and is not complete', () => {
    repository(folder, { 'a.ts': line('a'), 'closed/b.ts': line('b'), 'c.ts': line('c') });
    commitAll(folder);
    chmodSync(join(folder, 'closed'), 0);
    chmodSync(join(folder, 'c.ts'), 0);
    chmodSync(folder, 0o755);
    const isRoot = process.getuid?.() === 0;
    const rg = ripgrepHere();
    const engines = ['git', 'walk', ...(rg ? ['rg'] : [])];
    const { stdout, stderr } = spawnSync(process.execPath, [child, JSON.stringify({ folder, engines, rg })], {
      encoding: 'utf8',
      ...(isRoot && { uid: nobody, gid: nobody }),
      cwd: '/',
    });
    const said = stdout.split('\n').slice(0, -1);
    const expected = { tags: ['a.ts'], codes: ['c.ts unreadable', 'closed unreadable'], isComplete: false };
    deepEqual(
      said.map(one => JSON.parse(one)),
      engines.map(engine => ({ engine, ...expected })),
      stderr,
    );
    chmodSync(join(folder, 'closed'), 0o755);
  });
  it('says that a folder is not there', async () => {
    folder = join(folder, 'none');
    deepEqual(await problemOf(scan()), 'not found');
  });
  it('scans one file alone', async () => {
    plant(folder, { 'a.ts': line('a'), 'b.ts': line('b') });
    folder = join(folder, 'b.ts');
    const { tags, scanned } = await scan();
    deepEqual([tags.map(one => one.file), scanned], [['b.ts'], 1]);
  });
  it('ends when it is told to', async () => {
    plant(folder, { 'a.ts': line('a') });
    await rejects(
      scanTree({ folder, engines: ['walk'], signal: AbortSignal.abort(new Error('enough')) }),
      /enough/,
    );
  });
});
