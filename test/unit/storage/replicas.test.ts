import { deepEqual } from 'node:assert/strict';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { fold } from '../../../src/domain/log/gathering.ts';
import type { Operation } from '../../../src/domain/log/operation.ts';
import type { Catalogue } from '../../../src/domain/log/storeFiles.ts';
import { encodeLine } from '../../../src/storage/log/line.ts';
import { createReader } from '../../../src/storage/log/logReader.ts';
import type { Reader } from '../../../src/storage/log/reader.ts';
import { emptyCatalogue } from '../../../src/storage/views/catalogue.ts';
import { tries } from '../../support/counts.ts';
import { arrivals, histories, type Target } from '../../support/histories.ts';
import { startOfDay, temporaryFolders } from '../../support/temporaryStore.ts';

const containers = ['conversation/call', 'conversation/inbox', 'customer/acme'];
const targets: readonly Target[] = [
  { c: 'conversation/call', e: 'conversation', k: 'call' },
  { c: 'conversation/call', e: 'entry', k: 'e0' },
  { c: 'conversation/inbox', e: 'conversation', k: 'inbox' },
  { c: 'conversation/inbox', e: 'entry', k: 'e1' },
  { c: 'customer/acme', e: 'customer', k: 'acme' },
];

type Segments = ReadonlyMap<string, Buffer>;

/** Three lines a segment; late ones stand in the one before, and a writer that died left the start of a line. */
function segmentsOf(lines: readonly Operation[], late: number): Segments {
  const segments = new Map<string, string>();
  const count = new Map<string, number>();
  for (const line of lines) {
    const at = count.get(line.d) ?? 0;
    count.set(line.d, at + 1);
    const number = Math.max(1, 1 + Math.floor(at / 3) - ((at + late) % 5 === 0 ? 1 : 0));
    const name = `${line.d}/0000${number}.jsonl`;
    const torn = (at + late) % 7 === 0 ? encodeLine(line).slice(0, 50) : '';
    segments.set(name, `${segments.get(name) ?? ''}${torn}${encodeLine(line)}`);
  }
  return new Map([...segments].map(([name, text]) => [name, Buffer.from(text)]));
}

const event = fc.record({
  segment: fc.nat({ max: 99 }),
  bytes: fc.integer({ min: 1, max: 900 }),
  replica: fc.nat({ max: 4 }),
  act: fc.constantFrom('refresh', 'look', 'look', 'list', 'keep', 'reopen', 'restart'),
  container: fc.constantFrom(...containers),
});
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const run = histories(targets, 40).chain(lines =>
  fc.record({
    lines: fc.constant(lines),
    arriving: arrivals(lines),
    late: fc.nat({ max: 6 }),
    events: fc.array(event, { maxLength: 60 }),
  }),
);

/** A reader of the real files with the index that it kept last. */
interface Replica {
  reader: Reader;
  kept: string;
}

const open = (at: string, kept: string) =>
  createReader(
    { store: at, isShared: false, now: () => startOfDay },
    kept === '' ? emptyCatalogue() : (JSON.parse(kept) as Catalogue),
  );

async function act(at: string, replica: Replica, one: Event): Promise<void> {
  const { reader } = replica;
  if (one.act === 'refresh') await reader.refresh();
  if (one.act === 'look') await reader.entities(one.container);
  if (one.act === 'list') await reader.listing();
  if (one.act === 'keep') replica.kept = await reader.whole(catalogue => JSON.stringify(catalogue));
  if (one.act === 'reopen') replica.reader = open(at, replica.kept);
  if (one.act === 'restart') replica.reader = open(at, '');
}

/** Appends to the files what has arrived, piece by piece; a piece may end anywhere in a line. */
function delivery(at: string, segments: Segments) {
  const arrived = new Map([...segments.keys()].map(name => [name, 0]));
  const append = (name: string, bytes: number) => {
    const from = arrived.get(name) ?? 0;
    const part = (segments.get(name) as Buffer).subarray(from, from + bytes);
    if (part.length === 0) return;
    mkdirSync(dirname(join(at, 'log', name)), { recursive: true });
    appendFileSync(join(at, 'log', name), part);
    arrived.set(name, from + part.length);
  };
  return {
    some: ({ segment, bytes }: Event) =>
      append([...segments.keys()][segment % segments.size] as string, bytes),
    rest: () => {
      for (const [name, bytes] of segments) append(name, bytes.length);
    },
  };
}

async function shown(reader: Reader): Promise<string> {
  await reader.refresh();
  const read: unknown[] = [];
  for (const container of containers) read.push((await reader.entities(container)).entities);
  return JSON.stringify([await reader.listing(), ...read]);
}

async function ownEntities(reader: Reader): Promise<string> {
  const read = await Promise.all(containers.map(container => reader.entities(container)));
  const own = read.flatMap(({ entities }, at) => entities.filter(one => one.container === containers[at]));
  return JSON.stringify(own);
}

const foldedApart = (lines: readonly Operation[]) =>
  JSON.stringify(containers.flatMap(container => fold(lines.filter(one => one.c === container))));

describe('five readers of one log that arrives bit by bit', function () {
  this.timeout(900_000);
  const folder = temporaryFolders();

  it('show the same bytes in the end, whenever each looked, was closed, reopened from its index or started anew', async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ lines, arriving, late, events }) => {
        const at = folder();
        mkdirSync(join(at, 'log'));
        const files = delivery(at, segmentsOf(arriving, late));
        const replicas = Array.from({ length: 5 }, (): Replica => ({ reader: open(at, ''), kept: '' }));
        for (const one of events) {
          files.some(one);
          await act(at, replicas[one.replica] as Replica, one);
        }
        files.rest();
        const anew = open(at, '');
        const expected = await shown(anew);
        for (const { reader } of replicas) deepEqual(await shown(reader), expected);
        for (const { kept } of replicas) deepEqual(await shown(open(at, kept)), expected);
        deepEqual(await ownEntities(anew), foldedApart(lines));
      }),
      { numRuns: tries(20, 120) },
    );
  });
});
