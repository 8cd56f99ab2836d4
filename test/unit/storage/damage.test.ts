import { deepEqual } from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import type { Catalogue } from '../../../src/domain/log/storeFiles.ts';
import { seal, unseal } from '../../../src/storage/log/line.ts';
import { takeTime, tries } from '../../support/counts.ts';
import {
  filesIn,
  openWindow,
  portsOf,
  problemOf,
  segmentFiles,
  temporaryFolders,
} from '../../support/temporaryStore.ts';

/** A store with an index and one view, both on disk. */
async function keptStore(at: string): Promise<void> {
  const store = await openWindow(at);
  for (let number = 0; number < 10; number += 1) {
    await addToInbox(portsOf(store), { id: `n${number}`, text: 'x'.repeat(8000) });
  }
  deepEqual(await store.flush(), []);
}

const viewIn = (at: string) => join(at, filesIn(at).find(name => name.startsWith('view')) as string);

async function shown(at: string) {
  const kept: string[] = [];
  const store = await openWindow(at, { onDamage: place => kept.push(place) });
  const { conversations } = await store.listing();
  const entities = await store.entities('conversation/inbox');
  return { what: { conversations, entities }, kept, failures: await store.flush() };
}

const damages: Readonly<Record<string, (file: string) => void>> = {
  empty: file => writeFileSync(file, ''),
  'half of it': file => writeFileSync(file, readFileSync(file).subarray(0, 100)),
  'only zeroes': file => writeFileSync(file, Buffer.alloc(4096)),
  'a list': file => writeFileSync(file, '[]'),
  null: file => writeFileSync(file, 'null'),
  'sealed, but something else': file => writeFileSync(file, seal('{"weather":1}')),
  'without its seal': file => writeFileSync(file, unseal(readFileSync(file, 'utf8').trim()) as string),
  'a folder': file => {
    rmSync(file);
    mkdirSync(join(file, 'deep'), { recursive: true });
  },
  'a link to a good one': file => {
    renameSync(file, `${file}.victim`);
    symlinkSync(`${file}.victim`, file);
  },
  'a link to another file': file => {
    rmSync(file);
    writeFileSync(`${file}.victim`, 'mine');
    symlinkSync(`${file}.victim`, file);
  },
};

describe('a derived file that is damaged', () => {
  takeTime();

  const folder = temporaryFolders();

  for (const [name, fileOf] of [
    ['index', (at: string) => join(at, 'index.json')],
    ['view', viewIn],
  ] as const) {
    for (const [damage, apply] of Object.entries(damages)) {
      it(`is kept in quarantine and made anew from the log: the ${name} is ${damage}`, async () => {
        const at = folder();
        await keptStore(at);
        const [log, truth, file] = [
          segmentFiles(at).map(one => readFileSync(one)),
          await shown(at),
          fileOf(at),
        ];
        apply(file);
        const after = await shown(at);
        deepEqual(after.what, truth.what);
        deepEqual(
          [after.kept.length, readdirSync(join(at, 'quarantine')).length, after.failures],
          [1, 1, []],
        );
        deepEqual(
          segmentFiles(at).map(one => readFileSync(one)),
          log,
        );
        deepEqual((await shown(at)).kept, []);
        if (damage === 'a link to another file') deepEqual(readFileSync(`${file}.victim`, 'utf8'), 'mine');
      });
    }

    it(`is made anew without a word where another version wrote the ${name}`, async () => {
      const at = folder();
      await keptStore(at);
      const [truth, file] = [await shown(at), fileOf(at)];
      const body = unseal(readFileSync(file, 'utf8').trim()) as string;
      writeFileSync(file, seal(body.replace(/"format":\d/, '"format":9')));
      const after = await shown(at);
      deepEqual([after.what, after.kept, existsSync(join(at, 'quarantine'))], [truth.what, [], false]);
    });

    it(`never shows anything else, whichever byte of the ${name} changed`, async () => {
      const at = folder();
      await keptStore(at);
      const [truth, file] = [await shown(at), fileOf(at)];
      const bytes = readFileSync(file);
      await fc.assert(
        fc.asyncProperty(
          fc.nat({ max: bytes.length - 2 }),
          fc.integer({ min: 1, max: 255 }),
          async (place, change) => {
            const changed = Buffer.from(bytes);
            changed[place] = (changed[place] as number) ^ change;
            writeFileSync(file, changed);
            deepEqual((await shown(at)).what, truth.what);
          },
        ),
        { numRuns: tries(40, 120) },
      );
    });
  }

  it('is not replaced by an empty one when the log is damaged too', async () => {
    const at = folder();
    await keptStore(at);
    const [first] = segmentFiles(at) as [string];
    const bytes = readFileSync(first, 'utf8');
    writeFileSync(first, bytes.replace('"text":"xx', '"text":"yx'));
    for (const file of [join(at, 'index.json'), viewIn(at)]) writeFileSync(file, '');
    const { conversations, entities } = (await shown(at)).what;
    deepEqual([conversations[0]?.entries, entities.length], [9, 10]);
  });

  it('keeps nobody from reading where nothing can be moved aside', async () => {
    const at = folder();
    await keptStore(at);
    const truth = await shown(at);
    writeFileSync(join(at, 'quarantine'), 'in the way');
    for (const file of [join(at, 'index.json'), viewIn(at)]) writeFileSync(file, 'damaged');
    deepEqual((await shown(at)).what, truth.what);
    deepEqual(readFileSync(join(at, 'quarantine'), 'utf8'), 'in the way');
  });
});

describe('an index of a device whose clock was wrong', () => {
  const folder = temporaryFolders();

  it('does not drag the clock of later lines along (rule 2)', async () => {
    const at = folder();
    await keptStore(at);
    const file = join(at, 'index.json');
    const catalogue = JSON.parse(unseal(readFileSync(file, 'utf8').trim()) as string) as Catalogue;
    writeFileSync(file, `${seal(JSON.stringify({ ...catalogue, clock: 'f'.repeat(16) }))}\n`);
    const store = await openWindow(at);
    const { h } = await store.write({ c: 'conversation/inbox', e: 'entry', k: 'late', f: {} });
    deepEqual(h < '1'.padEnd(16, '0'), true);
    deepEqual(await problemOf(store.entities('conversation/inbox')), 'none');
  });
});

describe('a device file that is damaged', () => {
  const folder = temporaryFolders();

  it('stops writing with a clear message, and reading goes on', async () => {
    const at = folder();
    await keptStore(at);
    writeFileSync(join(at, 'local', 'device.json'), '{"device":"../up"}');
    const store = await openWindow(at);
    deepEqual(
      await problemOf(store.write({ c: 'customer/acme', e: 'customer', k: 'acme', f: {} })),
      'unreadable file',
    );
    deepEqual((await store.listing()).conversations.length, 1);
  });
});
