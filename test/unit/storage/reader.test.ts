import { deepEqual } from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Operation } from '../../../src/domain/log/operation.ts';
import { encodeLine, seal } from '../../../src/storage/log/line.ts';
import { readSegment } from '../../../src/storage/log/readSegment.ts';
import type { OpenStore } from '../../../src/storage/openStore.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { operation } from '../../support/operations.ts';
import { openWindow, storeOptions, temporaryFolders } from '../../support/temporaryStore.ts';

const said = (number: number, parts: Partial<Operation> = {}) =>
  operation(number, { k: `e${number}`, f: { text: `text ${number}` }, ...parts });
const bytesOf = (...lines: readonly Operation[]) => lines.map(encodeLine).join('');

const idsIn = async (store: OpenStore, container = 'conversation/call') =>
  (await store.entities(container)).map(one => one.id);

/** A store with segments as other devices would leave them. */
async function storeWith(folder: string, segments: Readonly<Record<string, string>>): Promise<OpenStore> {
  await makeStore(storeOptions(folder));
  put(folder, segments);
  return openWindow(folder);
}

function put(folder: string, segments: Readonly<Record<string, string>>): void {
  for (const [name, bytes] of Object.entries(segments)) {
    mkdirSync(join(folder, 'log', name.split('/')[0] as string), { recursive: true });
    writeFileSync(join(folder, 'log', name), bytes);
  }
}

describe('a segment with damage (rule 1)', () => {
  const folder = temporaryFolders();

  async function check(
    bytes: string | Buffer,
    ids: readonly string[],
    faults: readonly (readonly [number, string])[],
  ) {
    const path = join(folder(), '00001.jsonl');
    writeFileSync(path, bytes);
    const read = await readSegment(path, 0, statSync(path).size);
    deepEqual(
      [read.operations.map(one => one.k), read.faults.map(one => [one.offset, one.what])],
      [ids, faults],
    );
  }

  const [one, two] = [said(1), said(2)].map(line => encodeLine(line)) as [string, string];

  it('gives what is whole, with empty lines ignored', () =>
    check(`\n\n${one}\n${two}\n\n`, ['e1', 'e2'], []));
  it('names a torn line by its offset and reads the next', () =>
    check(`${one}\n{"v":1,"i":"0${two}`, ['e1', 'e2'], [[one.length + 1, 'damaged']]));
  it('leaves a tail for later that has no end yet', () => check(`${one}\n{"v":1,"i":"0`, ['e1'], []));
  it('names a flipped byte', () =>
    check(`${one.replace('text 1', 'text 7')}${two}`, ['e2'], [[1, 'damaged']]));
  it('names bytes that are no UTF-8', () =>
    check(
      Buffer.concat([Buffer.from([0x0a, 0x7b, 0xff, 0xfe, 0x0a]), Buffer.from(two)]),
      ['e2'],
      [[1, 'damaged']],
    ));
  it('names foreign lines, like the marks of a merge', () =>
    check(
      `<<<<<<< ours\n${one}=======\n`,
      ['e1'],
      [
        [0, 'foreign'],
        [one.length + 13, 'foreign'],
      ],
    ));
  it('passes over a hole of zeroes', () =>
    check(`${one}${'\0'.repeat(5000)}${two}`, ['e1', 'e2'], [[one.length, 'foreign']]));
  it('names a newer line and keeps its bytes', () =>
    check(`${seal('{"v":2}')}\n${one}`, ['e1'], [[0, 'newer']]));
});

describe('following a log (rule 6)', () => {
  const folder = temporaryFolders();

  it('compares the size of every segment of every device', async () => {
    const at = folder();
    const names = ['alpha/00001.jsonl', 'alpha/00002.jsonl', 'beta/00001.jsonl'];
    const store = await storeWith(
      at,
      Object.fromEntries(names.map((name, number) => [name, bytesOf(said(number + 1))])),
    );
    await store.listing();
    for (const [number, name] of names.entries()) {
      appendFileSync(join(at, 'log', name), bytesOf(said(number + 4)));
      deepEqual(await store.refresh(), true);
      deepEqual((await idsIn(store)).length, number + 4);
    }
    deepEqual(await store.refresh(), false);
  });

  it('advances only past the last line break', async () => {
    const at = folder();
    const store = await storeWith(at, { 'alpha/00001.jsonl': bytesOf(said(1)) });
    const line = Buffer.from(encodeLine(said(2, { f: { text: 'größer' } })));
    for (let from = 0; from < line.length; from += 7) {
      deepEqual(await idsIn(store), ['e1']);
      appendFileSync(join(at, 'log/alpha/00001.jsonl'), line.subarray(from, from + 7));
      await store.refresh();
    }
    deepEqual(await idsIn(store), ['e1', 'e2']);
  });

  it('passes over a torn line for good and reads what comes later', async () => {
    const at = folder();
    const store = await storeWith(at, { 'alpha/00001.jsonl': bytesOf(said(1)) });
    const path = join(at, 'log/alpha/00001.jsonl');
    appendFileSync(path, encodeLine(said(2)).slice(0, -40));
    await store.refresh();
    const torn = readFileSync(path, 'utf8');
    appendFileSync(path, bytesOf(said(3)));
    await store.refresh();
    deepEqual(await idsIn(store), ['e1', 'e3']);
    deepEqual(readFileSync(path, 'utf8').startsWith(torn), true);
    deepEqual(await idsIn(await openWindow(at)), ['e1', 'e3']);
  });

  it('reads a segment again that became smaller', async () => {
    const at = folder();
    const store = await storeWith(at, { 'alpha/00001.jsonl': bytesOf(said(1), said(2)) });
    deepEqual(await idsIn(store), ['e1', 'e2']);
    truncateSync(join(at, 'log/alpha/00001.jsonl'), bytesOf(said(1)).length);
    deepEqual(await store.refresh(), true);
    deepEqual(await idsIn(store), ['e1']);
  });

  for (const [how, lines] of [
    ['longer', [said(7), said(8), said(9)]],
    ['as long', [said(7), said(8)]],
    ['shorter', [said(7)]],
  ] as const) {
    it(`reads a segment again whose first line is another and which is ${how}`, async () => {
      const at = folder();
      const store = await storeWith(at, { 'alpha/00001.jsonl': bytesOf(said(1), said(2)) });
      await store.entities('conversation/call');
      await store.flush();
      put(at, { 'alpha/00001.jsonl': bytesOf(...lines) });
      utimesSync(join(at, 'log/alpha/00001.jsonl'), 1, 1);
      await store.refresh();
      const expected = lines.map(one => one.k);
      deepEqual(await idsIn(store), expected);
      deepEqual(await idsIn(await openWindow(at)), expected);
    });
  }

  it('forgets what a removed segment held', async () => {
    const at = folder();
    const store = await storeWith(at, {
      'alpha/00001.jsonl': bytesOf(said(1)),
      'beta/00001.jsonl': bytesOf(said(2)),
    });
    deepEqual(await idsIn(store), ['e1', 'e2']);
    rmSync(join(at, 'log/beta'), { recursive: true });
    await store.refresh();
    deepEqual(await idsIn(store), ['e1']);
  });

  it('takes a line that stands in two places once', async () => {
    const at = folder();
    const store = await storeWith(at, {
      'alpha/00001.jsonl': bytesOf(said(1), said(1)),
      'beta/00001.jsonl': bytesOf(said(1, { d: 'beta' })),
    });
    deepEqual(
      (await store.entities('conversation/call')).map(one => [one.id, one.versions]),
      [['e1', 1]],
    );
  });

  it('keeps a newer line where it stands, and shows the rest', async () => {
    const at = folder();
    const bytes = `\n${seal('{"v":2,"what":"is this"}')}\n${bytesOf(said(1))}`;
    const store = await storeWith(at, { 'alpha/00001.jsonl': bytes });
    await store.write({ c: 'conversation/call', e: 'entry', k: 'own', f: { text: 'hm' } });
    deepEqual(await idsIn(store), ['e1', 'own']);
    deepEqual(readFileSync(join(at, 'log/alpha/00001.jsonl'), 'utf8'), bytes);
  });

  it('misses nothing that arrives while a conversation is being loaded', async () => {
    const at = folder();
    const store = await storeWith(at, {
      'alpha/00001.jsonl': bytesOf(said(1)),
      'beta/00001.jsonl': bytesOf(said(2)),
    });
    await store.listing();
    for (let number = 3; number < 30; number += 1) {
      const fresh = await openWindow(at);
      await fresh.listing();
      appendFileSync(join(at, `log/${number % 2 ? 'alpha' : 'beta'}/00001.jsonl`), bytesOf(said(number)));
      await Promise.all([fresh.entities('conversation/call'), fresh.refresh(), fresh.flush()]);
      deepEqual((await idsIn(fresh)).length, number);
    }
  });

  it('saves no view that claims more than it holds', async () => {
    const at = folder();
    const store = await storeWith(at, { 'alpha/00001.jsonl': bytesOf(said(1)) });
    for (let number = 2; number < 30; number += 1) {
      await store.entities('conversation/call');
      appendFileSync(join(at, 'log/alpha/00001.jsonl'), bytesOf(said(number)));
      await store.write({ c: 'conversation/call', e: 'note', k: 'own', f: { number } });
      await Promise.all([store.flush(), store.refresh(), store.flush()]);
      deepEqual((await idsIn(await openWindow(at))).length, number + 1);
    }
  });
});

describe('lines that arrive in another order than they were made', () => {
  const folder = temporaryFolders();

  it('show an entry in the conversation it was filed to, though its creation comes last', async () => {
    const at = folder();
    const talk = operation(1, {
      c: 'conversation/call',
      e: 'conversation',
      k: 'call',
      f: { customer: null, started: '2026-11-21T10:00Z' },
    });
    const store = await storeWith(at, { 'alpha/00001.jsonl': bytesOf(talk) });
    await store.listing();
    const note = { c: 'conversation/inbox', e: 'entry', k: 'note' } as const;
    const made = operation(2, { ...note, f: { conversation: 'inbox', text: 'hm', at: '2026-11-21T10:00Z' } });
    const filed = operation(3, { ...note, f: { conversation: 'call' }, b: { conversation: [made.i] } });
    put(at, { 'beta/00001.jsonl': bytesOf(filed) });
    await store.refresh();
    put(at, { 'gamma/00001.jsonl': bytesOf(made) });
    await store.refresh();
    deepEqual(
      (await store.listing()).conversations.map(row => [row.id, row.entries]),
      [['call', 1]],
    );
  });

  it('never lead out of the store, whatever they call a conversation', async () => {
    const at = folder();
    const names = ['../../../up', '..\\..\\up', 'a\0b', 'x'.repeat(5000), 'con', ''];
    const lines = names.map((conversation, number) =>
      operation(number + 1, { k: `e${number}`, f: { conversation, text: 'hm' } }),
    );
    const store = await storeWith(at, { 'alpha/00001.jsonl': bytesOf(...lines) });
    await store.refresh();
    await store.write({ c: 'conversation/call', e: 'entry', k: 'own', f: { conversation: '..\\up' } });
    deepEqual(await store.flush(), []);
    deepEqual((await idsIn(store)).length, names.length + 1);
  });
});
