import { deepEqual } from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { scanTree } from '../../../../src/storage/scan/scanTree.ts';
import type { Engine } from '../../../../src/storage/scan/wish.ts';
import { temporaryFolders } from '../../../support/temporaryStore.ts';
import { commitAll, git, plant, repository, requireRipgrep, type Tree, tag } from './trees.ts';

const line = (ref: string) => `// ${tag(ref)}\n`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const filler = (length: number) => 'let filler = 1;\n'.repeat(Math.ceil(length / 16));

const encodings: Tree = {
  'plain.ts': line('plain'),
  'bom.ts': `\ufeff${line('bom')}`,
  'little.ts': utf16(`let ä = 1;\n${line('little')}`),
  'big.ts': utf16(line('big')).swap16(),
  'latin.c': Buffer.from(`/* caf\u00e9 */\n${line('latin')}`, 'latin1'),
  'crlf.ts': `let a;\r\n${line('crlf').replace('\n', '\r\n')}`,
  'oldMac.ts': `let a;\r${line('mac').replace('\n', '\r')}let b;\r`,
  'binary.ts': `\0${line('none')}`,
  'late.ts': `${filler(9_000)}\0\n${line('late')}`,
  'long.js': `${'x=1;'.repeat(60_000)} ${line('long')}`,
  'large.ts': `${filler(1024 * 1024 - 8)}${line('large')}`,
  'larger.ts': `${filler(3 * 1024 * 1024)}${line('larger')}`,
  'empty.ts': '',
  'macro.c': 'int x = TEMP(until(3)); char *s = "TEMP(until=2026-09-30): x";\n',
  'wrong.ts': '// TEMP(2026-09-30): x\n',
};
const places: Tree = {
  '.github/workflows/ci.yml': `# ${tag('hidden')}\n`,
  'a b/ü 漢.ts': line('named'),
  'node_modules/x/index.js': line('none'),
  'sub/node_modules/x.js': line('none'),
  'built/out.js': line('none'),
  'sub/kept.log.ts': line('sub'),
  '.gitignore': 'built/\n*.log\n',
  'a.log': line('none'),
  'sub/.gitignore': '!b.log\n/only\n',
  'sub/b.log': '# nothing\n',
  'sub/only/x.ts': line('none'),
  'sub/deep/only/x.ts': line('deep'),
};
const expected = [
  '.github/workflows/ci.yml:1 hidden',
  'a b/ü 漢.ts:1 named',
  'big.ts:1 big',
  'bom.ts:1 bom',
  'crlf.ts:2 crlf',
  'large.ts:65537 large',
  'larger.ts:196609 larger',
  'late.ts:565 late',
  'latin.c:2 latin',
  'little.ts:2 little',
  'long.js:1 long',
  'oldMac.ts:2 mac',
  'plain.ts:1 plain',
  'sub/deep/only/x.ts:1 deep',
  'sub/kept.log.ts:1 sub',
];

describe('every engine', () => {
  const makeFolder = temporaryFolders();
  let folder = '';

  function grow(): void {
    plant(folder, { ...encodings, ...places });
    symlinkSync(join(folder, 'plain.ts'), join(folder, 'link.ts'));
    symlinkSync(folder, join(folder, 'sub', 'loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.ts'));
  }
  const found = async (engine: Engine, rg?: string) => {
    const { tags, problems, scanned, isComplete } = await scanTree({ folder, rg, engines: [engine] });
    const codes = problems.map(one => `${one.file}:${one.line} ${one.code}`);
    return { tags: tags.map(one => `${one.file}:${one.line} ${one.ref}`), codes, scanned, isComplete };
  };
  // Of all files, those that are links, ignored or in a folder of tools are left out.
  const scanned = Object.keys({ ...encodings, ...places }).length - 5;
  const answer = { tags: expected, codes: ['wrong.ts:1 no-date'], scanned, isComplete: true };

  beforeEach(() => {
    folder = makeFolder();
  });

  it('gives the same answer where there is no repository', async function () {
    grow();
    deepEqual(await found('walk'), answer);
    deepEqual(await found('rg', requireRipgrep(this)), answer);
  });
  it('gives the same answer in a repository, kept or not yet', async function () {
    repository(folder, {});
    grow();
    deepEqual(await found('git'), answer);
    git(folder, 'add', '-A');
    deepEqual([await found('git'), await found('walk')], [answer, answer]);
    deepEqual(await found('rg', requireRipgrep(this)), answer);
  });
  it('finds what git keeps although an ignore file names it', async function () {
    repository(folder, {
      'out/a.ts': line('kept'),
      'b.ts': '',
      'c/d.gen.ts': line('gen'),
      'c/e.gen.ts': line('no'),
    });
    git(folder, 'add', 'out', 'b.ts', 'c/d.gen.ts');
    plant(folder, { '.gitignore': 'out\n', 'c/.gitignore': '*.gen.ts\n' });
    const tags = ['c/d.gen.ts:1 gen', 'out/a.ts:1 kept'];
    deepEqual((await found('git')).tags, tags);
    deepEqual((await found('rg', requireRipgrep(this))).tags, tags);
  });
  it('looks into a repository inside, by its own rules', async function () {
    repository(folder, { 'a.ts': line('outer'), '.gitignore': '*.tmp.ts\n' });
    mkdirSync(join(folder, 'inner'));
    repository(join(folder, 'inner'), {
      'b.ts': line('inner'),
      'c.tmp.ts': line('free'),
      '.gitignore': 'd.ts\n',
      'd.ts': line('no'),
    });
    commitAll(join(folder, 'inner'));
    const tags = ['a.ts:1 outer', 'inner/b.ts:1 inner', 'inner/c.tmp.ts:1 free'];
    for (const engine of ['git', 'walk'] as const) deepEqual((await found(engine)).tags, tags, engine);
    git(folder, '-c', 'advice.addEmbeddedRepo=false', 'add', '-A');
    deepEqual((await found('git')).tags, tags);
    deepEqual((await found('rg', requireRipgrep(this))).tags, tags);
  });
  it('scans a part of a repository by the rules of the whole', async function () {
    repository(folder, {
      '.gitignore': '*.gen.ts\n',
      'part/a.ts': line('a'),
      'part/b.gen.ts': line('no'),
      'part/kept.gen.ts': line('kept'),
      'c.ts': line('no'),
    });
    git(folder, 'add', '-f', 'part/kept.gen.ts');
    folder = join(folder, 'part');
    const tags = ['a.ts:1 a', 'kept.gen.ts:1 kept'];
    deepEqual((await found('git')).tags, tags);
    deepEqual((await found('rg', requireRipgrep(this))).tags, tags);
  });
  it('scans all where the ignore files leave nothing', async function () {
    plant(folder, { '.gitignore': '/*\n', 'a.ts': line('a') });
    deepEqual((await found('walk')).tags, ['a.ts:1 a']);
    deepEqual((await found('rg', requireRipgrep(this))).tags, ['a.ts:1 a']);
  });
  it('takes the keyword it is given', async function () {
    plant(folder, { 'a.ts': `// HACK(until=2026-09-30): x\n${line('no')}` });
    const scan = await scanTree({ folder, keyword: 'HACK', engines: ['walk'] });
    deepEqual(
      scan.tags.map(one => one.reason),
      ['x'],
    );
    const other = await scanTree({ folder, keyword: 'HACK', engines: ['rg'], rg: requireRipgrep(this) });
    deepEqual(other.tags, scan.tags);
  });
});
