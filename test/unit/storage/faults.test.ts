import { deepEqual } from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { encodeLine } from '../../../src/storage/log/line.ts';
import { type OpenStore, openStore } from '../../../src/storage/openStore.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { operation } from '../../support/operations.ts';
import { runTogether, startProcess } from '../../support/storeProcess.ts';
import {
  filesIn,
  logLines,
  openWindow,
  portsOf,
  problemOf,
  segmentFiles,
  storeOptions,
  temporaryFolders,
} from '../../support/temporaryStore.ts';

const nobody = 65534;

async function inboxWith(at: string, ...ids: readonly string[]): Promise<OpenStore> {
  const store = await openWindow(at);
  for (const id of ids) await addToInbox(portsOf(store), { id, text: 'hm' });
  return store;
}

const add = (store: OpenStore, id: string) =>
  addEntry(portsOf(store), { conversation: 'inbox', id, text: 'hm' });
const idsIn = async (store: OpenStore) =>
  (await store.entities('conversation/inbox')).filter(one => one.entity === 'entry').map(one => one.id);

describe('a store that may not be written', () => {
  const folder = temporaryFolders();

  // Root may write everywhere, so there another user tries.
  const other = process.getuid?.() === 0 ? { user: nobody } : {};

  it('can be read, and adding says that it is read-only', async () => {
    const at = folder();
    await (await inboxWith(at, 'first', 'second')).flush();
    const everything = ['.', ...readdirSync(at, { recursive: true, encoding: 'utf8' })].map(name =>
      join(at, name),
    );
    for (const path of everything) chmodSync(path, 0o555);
    const before = filesIn(at).map(name => readFileSync(join(at, name)));
    const [said] = await runTogether([
      startProcess({ folder: at, act: 'read', conversation: 'inbox', ...other }),
    ]);
    const after = filesIn(at).map(name => readFileSync(join(at, name)));
    for (const path of everything) chmodSync(path, 0o755);
    const answers = said?.map(one => one.entries ?? one.failed).filter(one => one !== undefined);
    deepEqual([answers, after], [[2, 'read-only'], before]);
  });

  it('can be read where a file stands in the place of the views', async () => {
    const at = folder();
    const store = await inboxWith(at, 'first');
    writeFileSync(join(at, 'view'), 'in the way');
    deepEqual((await store.flush()).length, 1);
    const again = await openWindow(at);
    await add(again, 'second');
    deepEqual(await idsIn(again), ['first', 'second']);
  });

  for (const what of ['a file', 'a folder'] as const) {
    it(`says so where ${what} stands in the way of the log, and acknowledges nothing`, async () => {
      const at = folder();
      const store = await openWindow(at);
      const { d } = await store.write({ c: 'customer/acme', e: 'customer', k: 'acme', f: { name: 'Acme' } });
      const [segment] = segmentFiles(at) as [string];
      rmSync(what === 'a file' ? dirname(segment) : segment, { recursive: true });
      if (what === 'a file') writeFileSync(join(at, 'log', d), 'in the way');
      else mkdirSync(segment);
      const again = await openWindow(at);
      deepEqual(await problemOf(addToInbox(portsOf(again), { text: 'hm' })), 'unreadable file');
      deepEqual(
        logLines(at).filter(line => line !== 'in the way'),
        [],
      );
    });
  }
});

describe('a store that is deleted while in use', () => {
  const folder = temporaryFolders();

  const moments: Readonly<Record<string, (at: string) => Promise<OpenStore>>> = {
    'before anything was read': at => openWindow(at),
    'after a list was shown': async at => {
      const store = await openWindow(at);
      await store.listing();
      return store;
    },
    'after something was written': at => inboxWith(at, 'first'),
  };

  for (const [moment, openAt] of Object.entries(moments)) {
    it(`is gone, and nothing is made anew: ${moment}`, async () => {
      const at = join(folder(), 'store');
      const store = await openAt(at);
      rmSync(at, { recursive: true });
      const draft = { c: 'conversation/inbox', e: 'entry', k: 'lost', f: {} };
      deepEqual(
        [await problemOf(store.write(draft)), await problemOf(store.refresh())],
        ['store gone', 'store gone'],
      );
      await store.flush();
      deepEqual([await problemOf(store.write(draft)), existsSync(at)], ['store gone', false]);
    });
  }

  it('can be put back', async () => {
    const at = join(folder(), 'store');
    const store = await inboxWith(at, 'first');
    renameSync(at, `${at}-away`);
    deepEqual(await problemOf(add(store, 'second')), 'store gone');
    renameSync(`${at}-away`, at);
    await add(store, 'second');
    deepEqual(await idsIn(await openWindow(at)), ['first', 'second']);
  });

  it('can be made again', async () => {
    const at = join(folder(), 'store');
    const store = await inboxWith(at, 'first');
    rmSync(at, { recursive: true });
    await makeStore(storeOptions(at));
    const draft = { c: 'conversation/inbox', e: 'entry', k: 'new', f: { conversation: 'inbox' } };
    await problemOf(store.write(draft));
    await store.write(draft);
    await store.refresh();
    deepEqual(await idsIn(store), ['new']);
    deepEqual(await idsIn(await openStore(storeOptions(at))), ['new']);
  });

  it('is missing its log alone: that is no empty store', async () => {
    const at = folder();
    const store = await inboxWith(at, 'first');
    rmSync(join(at, 'log'), { recursive: true });
    deepEqual(
      [await problemOf(add(store, 'second')), await problemOf(store.refresh())],
      ['store gone', 'store gone'],
    );
    deepEqual(
      [await problemOf((await openStore(storeOptions(at))).listing()), existsSync(join(at, 'log'))],
      ['store gone', false],
    );
  });
});

describe('a planted link', () => {
  const folder = temporaryFolders();
  const secret = encodeLine(
    operation(1, { c: 'conversation/inbox', k: 'planted', f: { conversation: 'inbox' } }),
  );

  interface Planted {
    readonly store: OpenStore;
    readonly at: string;
    readonly victim: string;
  }

  /** A store of one entry, in which `replace` makes a link to a folder of the victim that holds one segment. */
  async function plant(name: (at: string) => string, isFile = false): Promise<Planted> {
    const [at, victim] = [folder(), folder()];
    await (await inboxWith(at, 'first')).flush();
    writeFileSync(join(victim, '00001.jsonl'), secret);
    const place = name(at);
    rmSync(place, { recursive: true, force: true });
    symlinkSync(isFile ? join(victim, '00001.jsonl') : victim, place);
    return { at, victim, store: await openWindow(at) };
  }

  async function untouched({ victim }: Planted): Promise<void> {
    deepEqual(
      [filesIn(victim), readFileSync(join(victim, '00001.jsonl'), 'utf8')],
      [['00001.jsonl'], secret],
    );
  }

  it('is not followed as a segment, neither to write nor to read', async () => {
    const planted = await plant(at => segmentFiles(at)[0] as string, true);
    deepEqual(await idsIn(planted.store), []);
    deepEqual(await problemOf(addToInbox(portsOf(planted.store), { text: 'hm' })), 'unreadable file');
    await untouched(planted);
  });

  it('is not followed as the folder of a device', async () => {
    const planted = await plant(at => dirname(segmentFiles(at)[0] as string));
    deepEqual(await idsIn(planted.store), []);
    deepEqual(await problemOf(addToInbox(portsOf(planted.store), { text: 'hm' })), 'unreadable file');
    await untouched(planted);
  });

  it('is not followed when it takes the place of that folder while the window is open', async () => {
    const [at, victim] = [folder(), folder()];
    const store = await inboxWith(at, 'first');
    writeFileSync(join(victim, '00001.jsonl'), secret);
    const device = dirname(segmentFiles(at)[0] as string);
    rmSync(device, { recursive: true });
    symlinkSync(victim, device);
    deepEqual(await problemOf(add(store, 'second')), 'unreadable file');
    await untouched({ at, victim, store });
  });

  it('is not followed as the folder of the log', async () => {
    const planted = await plant(at => join(at, 'log'));
    deepEqual(await problemOf(idsIn(planted.store)), 'store gone');
    deepEqual(await problemOf(addToInbox(portsOf(planted.store), { text: 'hm' })), 'store gone');
    await untouched(planted);
  });

  for (const name of ['view', 'the folder of one view', 'quarantine'] as const) {
    it(`is not followed as ${name}, and adding goes on`, async () => {
      const viewFolder = (at: string) => join(at, 'view', readdirSync(join(at, 'view'))[0] as string);
      const planted = await plant(at =>
        name === 'the folder of one view' ? viewFolder(at) : join(at, name),
      );
      writeFileSync(join(planted.at, 'index.json'), 'damaged');
      const store = await openWindow(planted.at);
      await add(store, 'second');
      deepEqual((await store.flush()).length, name === 'quarantine' ? 0 : 1);
      deepEqual(await idsIn(store), ['first', 'second']);
      await untouched(planted);
    });
  }

  it('is not followed as a temporary file: its name cannot be known', async () => {
    const [at, victim] = [folder(), join(folder(), 'victim')];
    const store = await inboxWith(at, 'first');
    await store.flush();
    const view = filesIn(at).find(name => name.startsWith('view')) as string;
    writeFileSync(victim, 'mine');
    const names = [
      `${view}.tmp`,
      join(dirname(view), `.${view.split('/').at(-1)}.tmp`),
      join(dirname(view), '.tmp'),
    ];
    for (const name of names) symlinkSync(victim, join(at, name));
    await add(store, 'second');
    deepEqual([await store.flush(), readFileSync(victim, 'utf8')], [[], 'mine']);
  });
});

describe('a disk that is full', () => {
  const folder = temporaryFolders();

  it('acknowledges nothing more, and every other line stays whole', async () => {
    const at = folder();
    await inboxWith(at, 'first');
    const before = readFileSync(segmentFiles(at)[0] as string);
    const fill = () =>
      startProcess(
        { folder: at, act: 'add', conversation: 'inbox', count: 100, textLength: 1000 },
        { largestFile: 32 },
      );
    const [said = []] = await runTogether([fill()]);
    const [later] = await runTogether([fill()]);
    deepEqual(
      later?.flatMap(one => one.added ?? one.failed ?? []),
      ['disk full'],
    );
    const added = said.flatMap(one => one.added ?? []);
    deepEqual([said.at(-1)?.failed, added.length > 5, added.length < 100], ['disk full', true, true]);
    const after = readFileSync(segmentFiles(at)[0] as string);
    deepEqual([after.subarray(0, before.length), after.length], [before, 32 * 512]);
    const store = await openWindow(at);
    deepEqual(await idsIn(store), [...added, 'first'].sort());
    const failed = said.findLast(one => one.trying)?.trying as string;
    await add(store, failed);
    deepEqual(await idsIn(await openWindow(at)), [...added, failed, 'first'].sort());
  });
});
