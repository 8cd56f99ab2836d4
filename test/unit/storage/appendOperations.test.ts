import { deepEqual, equal } from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { appendOperations } from '../../../src/storage/log/appendOperations.ts';
import { inspectLog } from '../../../src/storage/log/inspectLog.ts';
import { type Limits, usualLimits, type WriterOptions } from '../../../src/storage/log/ownLog.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { operation, replacing } from '../../support/operations.ts';
import {
  filesIn,
  logLines,
  openWindow,
  problemOf,
  segmentFiles,
  storeOptions,
  temporaryFolders,
} from '../../support/temporaryStore.ts';

const kilobyte = 1024;
const long = (number: number, length = kilobyte): Operation =>
  operation(number, { f: { text: 'ü'.repeat(length / 2) } });
const many = (count: number) => Array.from({ length: count }, (_, at) => long(at + 1));

describe('appending operations that were stamped before', () => {
  const folder = temporaryFolders();

  async function writerFor(at: string, limits: Partial<Limits> = {}): Promise<WriterOptions> {
    const options = storeOptions(at);
    await makeStore(options);
    return { ...options, limits: { ...usualLimits, ...limits } };
  }
  const deviceIn = (at: string) =>
    (JSON.parse(readFileSync(join(at, 'local/device.json'), 'utf8')) as { device: string }).device;
  const idsIn = async (at: string) => (await inspectLog(at)).operations.map(one => one.i);

  it('keeps all of them but the device, which is this one', async () => {
    const at = folder();
    const given = [
      operation(3, { f: { text: 'hm', ['__proto__']: { own: 1 } }, later: 'unknown' } as Partial<Operation>),
      operation(1, { a: 'grace', c: 'customer/acme', e: 'odd kind', b: replacing({ text: [3] }), x: 1 }),
    ];
    const [segment] = await appendOperations(await writerFor(at), given);
    const { operations, findings } = await inspectLog(at);
    const device = deviceIn(at);
    deepEqual([segment, findings], [`${device}/00001.jsonl`, []]);
    deepEqual(
      operations.map(one => JSON.stringify(one)),
      given.map(one => JSON.stringify({ ...one, d: device })),
    );
  });

  it('gives each line a break on both sides', async () => {
    const at = folder();
    await appendOperations(await writerFor(at), [operation(1), operation(2)]);
    const [first, second] = logLines(at);
    equal(readFileSync(segmentFiles(at)[0] as string, 'utf8'), `\n${first}\n\n${second}\n`);
  });

  it('goes on behind what the device wrote, whole or torn', async () => {
    const at = folder();
    const writer = await writerFor(at);
    const [segment] = await appendOperations(writer, [operation(1)]);
    writeFileSync(join(at, 'log', segment as string), '{"v":1,"i":"0', { flag: 'a' });
    deepEqual(await appendOperations(writer, [operation(2)]), [segment]);
    deepEqual(await idsIn(at), [operation(1).i, operation(2).i]);
  });

  it('opens the next segment where one is full, and names all that took lines', async () => {
    const at = folder();
    const given = many(300);
    const segments = await appendOperations(await writerFor(at), given);
    const sizes = segmentFiles(at).map(file => statSync(file).size);
    deepEqual(
      segments.map(name => join(at, 'log', name)),
      segmentFiles(at),
    );
    deepEqual(
      [sizes.length > 2, sizes.every(size => size < 2 * usualLimits.segment), (await idsIn(at)).length],
      [true, true, given.length],
    );
    equal(
      sizes.slice(0, -1).every(size => size >= usualLimits.segment),
      true,
    );
  });

  it('writes a line that is longer than a segment', async () => {
    const at = folder();
    await appendOperations(await writerFor(at), [operation(1), long(2, 300 * kilobyte), operation(3)]);
    deepEqual(await idsIn(at), [operation(1).i, operation(2).i, operation(3).i]);
  });

  it('makes nothing for nothing', async () => {
    const at = folder();
    const writer = await writerFor(at);
    deepEqual([await appendOperations(writer, []), filesIn(at)], [[], ['store.json']]);
  });

  it('may be done twice: an open window sees each once', async () => {
    const at = folder();
    const window = await openWindow(at);
    const given = [1, 2].map(number =>
      operation(number, { k: `note-${number}`, f: { conversation: 'call', text: 'hm' } }),
    );
    for (let count = 0; count < 2; count += 1) await appendOperations(await writerFor(at), given);
    await window.refresh();
    deepEqual(
      (await window.entities('conversation/call')).map(one => one.id),
      ['note-1', 'note-2'],
    );
    equal((await window.operations('conversation/call')).length, 2);
  });
});

describe('a device whose folder vanishes while operations are appended', () => {
  const folder = temporaryFolders();
  const given = many(200);

  /** Runs `happens` when the first lines are on disk. @returns how it ended and the store's folder */
  async function append(happens: (at: string, device: string) => void): Promise<[string, string]> {
    const at = join(folder(), 'store');
    const options = storeOptions(at);
    await makeStore(options);
    function* midway(): Generator<Operation> {
      yield* given.slice(0, 150);
      happens(at, segmentFiles(at)[0]?.split('/').at(-2) as string);
      yield* given.slice(150);
    }
    return [await problemOf(appendOperations({ ...options, limits: usualLimits }, midway())), at];
  }

  it('goes on as the device that followed it, and never makes the old folder again', async () => {
    let [old, before] = ['', 0];
    const [ended, at] = await append((store, device) => {
      [old, before] = [device, logLines(store).length];
      renameSync(join(store, 'log', device), join(store, 'log/next'));
      writeFileSync(join(store, 'local/device.json'), '{"device":"next","author":"ada"}');
    });
    const { operations, devices, findings } = await inspectLog(at);
    deepEqual([ended, devices, findings, old.length], ['none', ['next'], [], 26]);
    deepEqual(
      operations.map(one => one.i),
      given.map(one => one.i),
    );
    deepEqual(
      operations.map(one => one.d),
      given.map((_, index) => (index < before ? old : 'next')),
    );
    equal(before > 0, true);
  });

  it('is gone where no other followed it, and its folder stays away', async () => {
    const [ended, at] = await append((store, device) =>
      rmSync(join(store, 'log', device), { recursive: true }),
    );
    deepEqual([ended, filesIn(join(at, 'log'))], ['store gone', []]);
  });

  it('is gone with its store, and nothing is made anew', async () => {
    const [ended, at] = await append(store => rmSync(store, { recursive: true }));
    deepEqual([ended, existsSync(at)], ['store gone', false]);
  });

  it('is refused where a file stands in its place', async () => {
    const [ended] = await append((store, device) => {
      rmSync(join(store, 'log', device), { recursive: true });
      writeFileSync(join(store, 'log', device), 'in the way');
      writeFileSync(join(store, 'local/device.json'), '{"device":"next","author":"ada"}');
    });
    equal(ended, 'unreadable file');
  });

  it('is refused where a link stands in its place', async () => {
    const victim = folder();
    const [ended] = await append((store, device) => {
      rmSync(join(store, 'log', device), { recursive: true });
      symlinkSync(victim, join(store, 'log', device));
    });
    deepEqual([ended, filesIn(victim)], ['unreadable file', []]);
  });
});
