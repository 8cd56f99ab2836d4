import { deepEqual } from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  forgetOriginals,
  forgetOriginalsNaming,
  keepOriginal,
  originalName,
  originalsIn,
} from '../../../src/storage/local/originals.ts';
import { filesIn, problemOf, temporaryFolders } from '../../support/temporaryStore.ts';

const bytes = (text: string) => Buffer.from(text);
const original = (text: string, ...conversations: string[]) => ({
  bytes: bytes(text),
  extension: 'md',
  conversations,
});

describe('the originals of what was imported', () => {
  const folder = temporaryFolders();
  let local = '';
  const kept = () => filesIn(local).filter(name => !name.endsWith('.about.json'));
  const texts = () => kept().map(name => readFileSync(join(local, name), 'utf8'));

  beforeEach(() => {
    local = join(folder(), 'local');
  });

  it('are kept byte by byte, for their owner alone', async () => {
    const odd = Buffer.from([0xff, 0xfe, 0x00, 0x0d, 0x0a, 0x80]);
    const name = await keepOriginal(local, { bytes: odd, extension: 'txt', conversations: ['i1'] });
    deepEqual(readFileSync(join(local, 'imports', name)), odd);
    const modes = ['imports', join('imports', name)].map(path =>
      (statSync(join(local, path)).mode & 0o777).toString(8),
    );
    deepEqual(modes, ['700', '600']);
  });
  it('are kept once, whatever was made of them', async () => {
    const names = [
      await keepOriginal(local, original('a', 'i1')),
      await keepOriginal(local, original('a', 'i1')),
      await keepOriginal(local, original('a', 'i2')),
    ];
    deepEqual([new Set(names).size, kept().length, filesIn(local).length], [1, 1, 3]);
  });
  it('have a name of their bytes, and an ending that is one', () => {
    const name = (extension: string) =>
      originalName({ bytes: bytes('a'), extension }).replace(/^[0-9a-f]{32}/, '');
    deepEqual(['eml', 'EML', '', '../x', 'a b', 'abcdefghi'].map(name), [
      '.eml',
      '.eml',
      '.txt',
      '.txt',
      '.txt',
      '.txt',
    ]);
  });
  it('are no way out of the folder', async () => {
    const goal = folder();
    await keepOriginal(local, original('a', 'i1'));
    rmSync(join(local, 'imports'), { recursive: true });
    symlinkSync(goal, join(local, 'imports'));
    deepEqual(
      [await problemOf(keepOriginal(local, original('b', 'i1'))), readdirSync(goal)],
      ['unreadable file', []],
    );
  });

  describe('after a purge', () => {
    beforeEach(async () => {
      await keepOriginal(local, original('first', 'i1', 'i2'));
      await keepOriginal(local, original('second', 'i3'));
    });

    it('are gone with one of their talks', async () => {
      await forgetOriginals(local, ['conversation/i2']);
      deepEqual([texts(), filesIn(local).length], [['second'], 2]);
    });
    it('are gone with one of their entries', async () => {
      await forgetOriginals(local, ['entry/i3-0123456789ab']);
      deepEqual([texts(), filesIn(local).length], [['first'], 2]);
    });
    it('stay when something else is purged', async () => {
      await forgetOriginals(local, [
        'conversation/i',
        'conversation/i33',
        'entry/01m8137kt74gtefhjv6eqbkz4k',
        'customer/acme',
        '',
      ]);
      deepEqual(texts().sort(), ['first', 'second']);
    });
    it('stay when nothing is', async () => {
      await forgetOriginals(local, []);
      deepEqual(kept().length, 2);
    });
    it('are gone also where their bytes were lost before', async () => {
      const [first] = kept().filter(name => readFileSync(join(local, name), 'utf8') === 'first');
      rmSync(join(local, first ?? ''));
      await forgetOriginals(local, ['conversation/i1']);
      deepEqual(filesIn(local).length, 2);
    });
    it('stay where what tells of them is damaged, and hinder nobody', async () => {
      const [about] = filesIn(local).filter(name => name.endsWith('.about.json'));
      writeFileSync(join(local, about ?? ''), 'no JSON');
      await forgetOriginals(local, ['conversation/i1', 'conversation/i3']);
      deepEqual(kept().length, 1);
    });
    it('are gone by the door that an import knows', async () => {
      await originalsIn(local).forget(['conversation/i3']);
      deepEqual(texts(), ['first']);
    });
  });

  it('that name a person are gone with them', async () => {
    await keepOriginal(local, original('Maria Lopez: it dies', 'i1'));
    await keepOriginal(local, original('marial: it dies', 'i2'));
    await keepOriginal(local, {
      bytes: Buffer.from('J\xf6rg Wei\xdf: ja', 'latin1'),
      extension: 'txt',
      conversations: ['i3'],
    });
    await keepOriginal(local, {
      bytes: Buffer.from('\ufeffTom: wide', 'utf16le'),
      extension: 'txt',
      conversations: ['i4'],
    });
    for (const person of ['maria lopez', 'Jörg Weiß', 'Tom', 'Nobody', ' '])
      await forgetOriginalsNaming(local, person);
    deepEqual(texts(), ['marial: it dies']);
  });
  it('of which there are none can be forgotten', async () => {
    await forgetOriginals(local, ['conversation/i1']);
    await forgetOriginalsNaming(local, 'Maria');
    deepEqual(readdirSync(join(local, '..')), []);
  });
});
