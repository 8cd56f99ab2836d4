import { deepEqual, rejects } from 'node:assert/strict';
import fs, { cpSync, existsSync, readdirSync as listNow, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import promises, { rename as renameNow } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { editEntry } from '../../../src/actions/entries/editEntry.ts';
import { purgeDraft } from '../../../src/domain/log/purge.ts';
import { restore } from '../../../src/storage/backup/restore.ts';
import { usualLimits } from '../../../src/storage/log/ownLog.ts';
import { devicesOf, listSegments } from '../../../src/storage/log/segments.ts';
import { keptLines } from '../../../src/storage/purge/keptLines.ts';
import {
  deviceIn,
  entriesIn,
  finishPurges,
  holdSecret,
  openLater,
  secret,
  storeWithSecret,
  strangersIn,
} from '../../support/purging.ts';
import { runTogether, startProcess } from '../../support/storeProcess.ts';
import {
  openWindow,
  portsOf,
  problemOf,
  segmentFiles,
  storeOptions,
  temporaryFolders,
} from '../../support/temporaryStore.ts';

// Live bindings change with the table: these are the real ones.
const [readdirSync, rename] = [listNow, renameNow];
const gone = { entities: ['entry/gone'], operations: [] };
const isInLog = (name: string) => name.startsWith('log/');
const today = '2026-11-21' as never;

describe('a purge of an entry', () => {
  const folder = temporaryFolders();

  async function purged(): Promise<string> {
    const at = folder();
    await storeWithSecret(at, 3);
    const window = await openWindow(at);
    await window.purge(gone);
    await window.flush();
    return at;
  }

  it('takes it out of log, views, index, quarantine and every backup at once, and for good after a minute', async () => {
    const at = await purged();
    deepEqual(
      holdSecret(at).filter(name => !name.startsWith('purging/')),
      [],
    );
    deepEqual([await finishPurges(at), holdSecret(at), existsSync(join(at, 'purging'))], [[], [], false]);
  });

  it('keeps every other line, and knows every log as its own', async () => {
    const at = await purged();
    deepEqual(await entriesIn(await openWindow(at)), ['kept-0', 'kept-1', 'kept-2']);
    deepEqual([strangersIn(at), deviceIn(at).former?.length], [[], 1]);
  });

  it('refuses to add it again, also as a retry, and what the person had is told', async () => {
    const at = await purged();
    const request = { conversation: 'inbox', id: 'gone', text: 'once more' };
    deepEqual(await problemOf(addEntry(portsOf(await openWindow(at)), request)), 'purged');
  });

  it('is not undone by a backup', async () => {
    const at = folder();
    await storeWithSecret(at, 3);
    const before = join(folder(), 'backup');
    cpSync(join(at, 'backup'), before, { recursive: true });
    await (await openWindow(at)).purge(gone);
    cpSync(before, join(at, 'backup'), { recursive: true });
    await restore({ ...storeOptions(at), limits: usualLimits }, { day: today });
    deepEqual((await entriesIn(await openWindow(at))).includes('gone'), false);
  });

  it('is obeyed by a window that has not read it: what is written there later is taken out, too', async () => {
    const at = folder();
    await storeWithSecret(at, 3);
    const late = await openWindow(at);
    await late.entities('conversation/inbox');
    const first = await openWindow(at);
    await first.purge(gone);
    await first.flush();
    const edited = { conversation: 'inbox', entry: 'gone', fields: { text: `${secret} again` } };
    deepEqual(await problemOf(editEntry(portsOf(late), edited)), 'none');
    const next = await openWindow(at);
    await next.refresh();
    deepEqual(
      [holdSecret(at).some(isInLog), await next.flush(), holdSecret(at).some(isInLog)],
      [true, [], false],
    );
    deepEqual([await finishPurges(at), holdSecret(at)], [[], []]);
  });

  it('lets a window go on under the new id, without a second look', async () => {
    const at = folder();
    await storeWithSecret(at, 3);
    const other = await openWindow(at);
    await addToInbox(portsOf(other), { id: 'before', text: 'hm' });
    await (await openWindow(at)).purge(gone);
    const { d } = await other.write({
      c: 'conversation/inbox',
      e: 'entry',
      k: 'after',
      f: { conversation: 'inbox', text: 'hm', at: '2026-11-21T10:00Z' },
    });
    deepEqual([d, existsSync(join(at, 'log', deviceIn(at).former?.[0] ?? ''))], [deviceIn(at).device, false]);
    await other.refresh();
    deepEqual(await entriesIn(other), ['after', 'before', 'kept-0', 'kept-1', 'kept-2']);
  });

  it('that a window meets in what it writes itself hides nothing else from it', async () => {
    const at = folder();
    await storeWithSecret(at, 40);
    const [window, other] = [await openWindow(at), await openWindow(at)];
    await entriesIn(window);
    await other.write(purgeDraft('by-another', gone));
    await addToInbox(portsOf(window), { id: 'after', text: 'hm' });
    const seen = await entriesIn(window);
    deepEqual([segmentFiles(at).length > 1, seen.length, seen.includes('gone')], [true, 41, false]);
    deepEqual((await window.listing()).conversations.length, 1);
  });

  it('costs no second rewriting while it waits for the minute', async () => {
    const at = await purged();
    const { device } = deviceIn(at);
    const window = await openWindow(at);
    await window.entities('conversation/inbox');
    await window.flush();
    deepEqual([deviceIn(at).device, existsSync(join(at, 'view'))], [device, true]);
  });

  it('that could not be obeyed is obeyed by the next process', async () => {
    const at = folder();
    await storeWithSecret(at, 3);
    const window = await openWindow(at);
    mkdirSync(join(at, 'local/renewing.json'));
    await window.purge(gone).catch(() => {});
    await window.flush();
    rmdirSync(join(at, 'local/renewing.json'));
    deepEqual([holdSecret(at).length > 0, await finishPurges(at), holdSecret(at)], [true, [], []]);
  });
});

describe('a purge that is met in the middle', () => {
  const folder = temporaryFolders();
  afterEach(() => {
    Object.assign(fs, { readdirSync });
    Object.assign(promises, { rename });
    syncBuiltinESMExports();
  });

  it('hides nothing from a reader that lists the log in the moment it is moved', async () => {
    const at = folder();
    await storeWithSecret(at, 3);
    const [device, log] = [deviceIn(at).device, join(at, 'log')];
    let isMoved = false;
    const moving = (...args: Parameters<typeof readdirSync>) => {
      const found = readdirSync(...args);
      if (!isMoved) renameSync(join(log, device), join(log, 'next'));
      isMoved = true;
      return found;
    };
    Object.assign(fs, { readdirSync: moving });
    syncBuiltinESMExports();
    deepEqual([...listSegments(at).keys()], ['next/00001.jsonl']);
  });

  it('knows the log it was making as its own, where it stopped before it wrote there', async () => {
    const at = folder();
    await storeWithSecret(at, 3);
    const isRenewing = (to: unknown) => String(to).endsWith('device.json') && devicesOf(at).length > 1;
    const stopping: typeof rename = (from, to) =>
      isRenewing(to) ? Promise.reject(new Error('stopped')) : rename(from, to);
    Object.assign(promises, { rename: stopping });
    syncBuiltinESMExports();
    await rejects((await openWindow(at)).purge(gone), /stopped/);
    deepEqual([devicesOf(at).length, strangersIn(at)], [2, []]);
  });
});

describe('two processes that purge at once', function () {
  this.timeout(120_000);
  const folder = temporaryFolders();

  it('both end, and leave no byte', async () => {
    const at = folder();
    await storeWithSecret(at, 3);
    const purge = (id: string) => startProcess({ folder: at, act: 'purge', purge: [`entry/${id}`] });
    const said = await runTogether(['gone', 'kept-0', 'kept-1', 'gone'].map(purge));
    deepEqual(
      said.map(one => one.at(-1)),
      said.map(() => ({ purged: true })),
    );
    deepEqual([await finishPurges(at), holdSecret(at), strangersIn(at)], [[], [], []]);
    deepEqual(await entriesIn(await openLater(at)), ['kept-2']);
  });
});

describe('a device of several stores', () => {
  const folder = temporaryFolders();

  it('knows what it wrote in the others after a purge in one', async () => {
    const data = folder();
    const local = join(data, 'local');
    const homes = ['one', 'two'].map(name => ({ store: join(data, name), local }));
    const clock = { value: Date.now() };
    const now = () => {
      clock.value += 1;
      return new Date(clock.value).toISOString();
    };
    const open = (at: number) => openWindow('', { home: homes[at] as never, now });
    for (const at of [0, 1]) await addToInbox(portsOf(await open(at)), { id: 'gone', text: secret });
    for (const at of [0, 1]) {
      await (await open(at)).purge(gone);
      clock.value += 61_000;
      const window = await open(at);
      await window.refresh();
      await window.flush();
    }
    deepEqual(
      homes.map(({ store }) => holdSecret(store)),
      [[], []],
    );
  });
});

describe('a line that nobody can read', () => {
  const rule = {
    purged: {
      entities: new Set(['entry/gone', 'conversation/call']),
      operations: new Set(['01arz3ndektsv4rrffq69g5fav']),
    },
  };
  const check = (line: string, stays: boolean) =>
    deepEqual(keptLines(Buffer.from(`${line}\n`), rule).bytes.toString(), stays ? `\n${line}\n` : '');

  it('goes where it seems to be of what was purged', () =>
    check('{"v":1,"e":"entry","k":"gone","f":{"text":"half', false));
  it('goes where it was made in what was purged', () =>
    check('{"v":1,"c":"conversation/call","e":"entry","k":"\u0000', false));
  it('goes where it seems to be a purged line', () =>
    check('{"v":1,"i":"01arz3ndektsv4rrffq69g5fav"', false));
  it('stays as it is where it seems to be of something else', () => {
    check('{"v":1,"c":"conversation/other","e":"entry","k":"gone-by"', true);
    check('<<<<<<< HEAD', true);
  });
  it('stays byte for byte also where it is no text', () => {
    const bytes = Buffer.from([0x0a, 0xff, 0xfe, 0x00, 0x0a]);
    deepEqual(keptLines(bytes, { ...rule, device: 'next' }).bytes, bytes);
  });
});
