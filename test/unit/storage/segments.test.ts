import { deepEqual, notEqual, rejects } from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noStamp } from '../../../src/domain/log/clock.ts';
import { asOperation } from '../../../src/domain/log/operation.ts';
import { newId } from '../../../src/domain/newId.ts';
import { appendLine } from '../../../src/storage/log/appendLine.ts';
import { encodeLine } from '../../../src/storage/log/line.ts';
import { usualLimits } from '../../../src/storage/log/ownLog.ts';
import { listSegments } from '../../../src/storage/log/segments.ts';
import { LogWriter } from '../../../src/storage/log/writer.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { operation } from '../../support/operations.ts';
import {
  filesIn,
  logLines,
  openWindow,
  problemOf,
  segmentFiles,
  storeOptions,
  temporaryFolders,
  tickingClock,
} from '../../support/temporaryStore.ts';

const kilobyte = 1024;
const draft = (text: string, k = newId()) => ({ c: 'conversation/call', e: 'entry', k, f: { text } });

async function writerFor(folder: string, limits: Partial<typeof usualLimits> = {}): Promise<LogWriter> {
  const options = storeOptions(folder);
  await makeStore(options);
  return new LogWriter({ ...options, limits: { ...usualLimits, ...limits } });
}

describe('appending (rule 1)', () => {
  const folder = temporaryFolders();

  it('adds the bytes as they are and touches nothing before them', async () => {
    const path = join(folder(), '00001.jsonl');
    writeFileSync(path, 'torn {"v":1');
    const line = encodeLine(operation(1));
    deepEqual(await appendLine(path, line, kilobyte), true);
    deepEqual(readFileSync(path, 'utf8'), `torn {"v":1${line}`);
  });

  it('makes a file that only its owner may read', async () => {
    const path = join(folder(), '00001.jsonl');
    await appendLine(path, '\nx\n', kilobyte);
    deepEqual(statSync(path).mode & 0o777, 0o600);
  });

  it('gives every operation id, clock, device and author in one line of its own', async () => {
    const at = folder();
    const writer = await writerFor(at);
    const { operation: written, segment } = await writer.write(draft('hm', 'first'), noStamp);
    const [file] = segmentFiles(at);
    deepEqual([file, readFileSync(file as string, 'utf8')], [join(at, 'log', segment), encodeLine(written)]);
    deepEqual(
      [asOperation(written) !== undefined, written.a, written.d],
      [true, 'ada', segment.split('/')[0]],
    );
  });
});

describe('the clock of a writer (rule 2)', () => {
  const folder = temporaryFolders();

  for (const [lead, expected] of [
    [9 * 60_000, 'after what was seen'],
    [11 * 60_000, 'by its own time'],
  ] as const) {
    it(`goes ${expected} when that is ${lead / 60_000} minutes ahead`, async () => {
      const at = folder();
      const now = '2026-11-21T12:00:00Z';
      await makeStore(storeOptions(at));
      const writer = new LogWriter({ ...storeOptions(at), now: () => now, limits: usualLimits });
      const seen = `${(Date.parse(now) + lead).toString(16).padStart(12, '0')}0005`;
      const { operation: written } = await writer.write(draft('hm'), seen);
      deepEqual(written.h > seen ? 'after what was seen' : 'by its own time', expected);
    });
  }

  it('goes on for every line within one millisecond', async () => {
    const at = folder();
    await makeStore(storeOptions(at));
    const writer = new LogWriter({
      ...storeOptions(at),
      now: () => '2026-11-21T12:00:00Z',
      limits: usualLimits,
    });
    const stamps: string[] = [];
    for (let count = 0; count < 5; count += 1)
      stamps.push((await writer.write(draft('hm'), noStamp)).operation.h);
    deepEqual([...new Set(stamps)].sort(), stamps);
  });
});

describe('a line that no reader would take', () => {
  const folder = temporaryFolders();

  async function check(parts: object, options: object = {}) {
    const at = folder();
    await makeStore(storeOptions(at));
    const writer = new LogWriter({ ...storeOptions(at), limits: usualLimits, ...options });
    await rejects(writer.write({ ...draft('hm'), ...parts }, noStamp), TypeError);
    deepEqual(logLines(at), []);
  }

  it('is never acknowledged, nor written', async () => {
    await check({ k: 'Upper' });
    await check({ c: 'conversation' });
    await check({ e: '' });
  });
});

describe('a line that is too long (rule 4)', () => {
  const folder = temporaryFolders();
  const limit = 4 * kilobyte * kilobyte;

  async function check(text: string, expected: 'none' | 'too long') {
    const at = folder();
    const store = await openWindow(at);
    deepEqual(
      [await problemOf(store.write(draft(text))), logLines(at).length],
      [expected, expected === 'none' ? 1 : 0],
    );
  }

  it('is one of more than 4 MB, with nothing written', () => check('x'.repeat(limit), 'too long'));
  it('is one that control characters blow up to more than 4 MB', () =>
    check('\u0001'.repeat(kilobyte * kilobyte), 'too long'));
  it('is not one of a whole MiB of text', () => check('é'.repeat((kilobyte * kilobyte) / 2), 'none'));
  it('does not stop the next one', async () => {
    const at = folder();
    const store = await openWindow(at);
    await problemOf(store.write(draft('x'.repeat(limit))));
    await store.write(draft('short'));
    deepEqual(logLines(at).length, 1);
  });
});

describe('segments (rule 5)', () => {
  const folder = temporaryFolders();

  it('are full at 64 KB, and the next line opens the next number', async () => {
    const at = folder();
    const writer = await writerFor(at);
    for (let count = 0; count < 9; count += 1) await writer.write(draft('x'.repeat(16 * kilobyte)), noStamp);
    deepEqual(
      filesIn(join(at, 'log')).map(name => name.split('/')[1]),
      ['00001.jsonl', '00002.jsonl', '00003.jsonl'],
    );
    deepEqual(
      segmentFiles(at).map(file => statSync(file).size >= 64 * kilobyte),
      [true, true, false],
    );
  });

  it('go on where another window got to', async () => {
    const at = folder();
    const writers = [await writerFor(at, { segment: 600 }), await writerFor(at, { segment: 600 })];
    await writers[1]?.write(draft('x'), noStamp);
    for (let count = 0; count < 4; count += 1) await writers[0]?.write(draft('x'.repeat(200)), noStamp);
    const last = segmentFiles(at).at(-1)?.split('/').at(-1);
    deepEqual(
      [last, (await writers[1]?.write(draft('x'), noStamp))?.segment.split('/')[1]],
      ['00003.jsonl', last],
    );
  });

  it('are read in late lines of older numbers too', async () => {
    const at = folder();
    const store = await openWindow(at, { limits: { ...usualLimits, segment: 300 } });
    for (let count = 0; count < 4; count += 1) await store.write(draft('x'.repeat(200), `e${count}`));
    const [oldest] = segmentFiles(at);
    const late = operation(7, { k: 'late', f: { text: 'from a slow window' }, h: '0'.repeat(16) });
    await appendLine(oldest as string, encodeLine(late), Number.MAX_SAFE_INTEGER);
    await store.refresh();
    const ids = (await store.entities('conversation/call')).map(one => one.id);
    deepEqual(ids, ['e0', 'e1', 'e2', 'e3', 'late']);
  });

  it('are not read beyond 64 MB', async () => {
    const at = folder();
    const store = await openWindow(at);
    await store.write(draft('kept', 'kept'));
    mkdirSync(join(at, 'log', 'other'));
    const large = join(at, 'log', 'other', '00001.jsonl');
    writeFileSync(large, encodeLine(operation(1, { k: 'huge' })));
    truncateSync(large, 64 * kilobyte * kilobyte + 1);
    deepEqual(
      [...listSegments(at).keys()].filter(name => name.startsWith('other')),
      [],
    );
    const again = await openWindow(at);
    deepEqual(
      (await again.entities('conversation/call')).map(one => one.id),
      ['kept'],
    );
    truncateSync(large, 64 * kilobyte * kilobyte);
    await again.refresh();
    deepEqual(
      (await again.entities('conversation/call')).map(one => one.id),
      ['huge', 'kept'],
    );
  });

  it('are files of ours alone: no other name, no folder, no link', async () => {
    const at = folder();
    const store = await openWindow(at);
    await store.write(draft('kept', 'kept'));
    const device = join(at, 'log', (listSegments(at).keys().next().value as string).split('/')[0] as string);
    const line = encodeLine(operation(1, { k: 'stray' }));
    for (const name of ['1.jsonl', '00009.jsonl~', '00009.txt', '.00009.jsonl', '00009-UPPER.jsonl'])
      writeFileSync(join(device, name), line);
    mkdirSync(join(device, '00008.jsonl'));
    symlinkSync(join(device, '1.jsonl'), join(device, '00007.jsonl'));
    mkdirSync(join(at, 'log', 'No-Device'));
    writeFileSync(join(at, 'log', 'No-Device', '00001.jsonl'), line);
    writeFileSync(join(at, 'log', '00001.jsonl'), line);
    await store.refresh();
    deepEqual(
      (await store.entities('conversation/call')).map(one => one.id),
      ['kept'],
    );
  });

  it('of a window that writes its own are read as well', async () => {
    const at = folder();
    const store = await openWindow(at);
    mkdirSync(join(at, 'log', 'other'));
    writeFileSync(join(at, 'log', 'other', '00001-4242.jsonl'), encodeLine(operation(1, { k: 'shared' })));
    await store.refresh();
    deepEqual(
      (await store.entities('conversation/call')).map(one => one.id),
      ['shared'],
    );
  });
});

describe('a device whose log is very large (rule 5)', () => {
  const folder = temporaryFolders();

  async function deviceAfter(at: string, device: number): Promise<string> {
    const writer = new LogWriter({
      ...storeOptions(at, { now: tickingClock() }),
      limits: { ...usualLimits, device },
    });
    return (await writer.write(draft('hm'), noStamp)).operation.d;
  }

  it('goes on under a new id, and everything stays readable', async () => {
    const at = folder();
    await makeStore(storeOptions(at));
    const old = await deviceAfter(at, kilobyte);
    deepEqual(await deviceAfter(at, kilobyte), old);
    const renewed = await deviceAfter(at, 100);
    notEqual(renewed, old);
    deepEqual(await deviceAfter(at, kilobyte), renewed);
    const store = await openWindow(at);
    deepEqual((await store.entities('conversation/call')).length, 4);
  });

  it('keeps its author', async () => {
    const at = folder();
    await makeStore(storeOptions(at));
    await deviceAfter(at, 1);
    const { operation: written } = await new LogWriter({
      ...storeOptions(at),
      author: 'other',
      limits: { ...usualLimits, device: 1 },
    }).write(draft('hm'), noStamp);
    deepEqual(written.a, 'ada');
  });
});
