import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { step } from '../support/steps.mjs';
import { filesIn } from '../support/temporaryStore.ts';
import { measureHold } from './holding.ts';
import { heapInUse, inTurn, median } from './measure.ts';
import { amountRow, milliseconds, type Row, ratioRow } from './rows.ts';
import { type FilledHome, homeWith, indexOf, open, rebuildIndex } from './stores.ts';

const many = 10_000;
const mebibyte = 1024 * 1024;

/** Text of every line of the log, read before anything is timed. */
function logLines(store: string): string[] {
  return filesIn(store)
    .filter(name => name.endsWith('.jsonl'))
    .flatMap(name => readFileSync(`${store}/${name}`, 'utf8').split('\n'))
    .filter(line => line !== '');
}

async function list({ home }: FilledHome): Promise<unknown> {
  const listing = await (await open(home)).listing();
  if (listing.conversations.length < many) throw new Error('The list is not whole.');
  return listing;
}

/** Bytes that stay in use while the list is held. */
async function heapOfList(filled: FilledHome): Promise<number> {
  const before = heapInUse();
  const store = await open(filled.home);
  const listing = await store.listing();
  const used = heapInUse() - before;
  return listing.conversations.length === many && store.folder ? used : Number.NaN;
}

async function listRows(filled: FilledHome): Promise<Row[]> {
  const index = readFileSync(indexOf(filled.home), 'utf8');
  const lines = index.split('\n').filter(Boolean);
  const works = { list: () => list(filled), parse: () => lines.map(line => JSON.parse(line) as unknown) };
  await inTurn(2, works);
  const heap = await heapOfList(filled);
  const times = await inTurn(9, works);
  const [ours, base] = [median(times.list), median(times.parse)];
  const detail = `${Number((ours / base).toPrecision(2))} × JSON.parse of its ${(index.length / mebibyte).toFixed(1)} MiB`;
  return [
    amountRow({
      what: 'list of 10,000 conversations, store just opened',
      value: ours,
      limit: 150,
      unit: 'ms',
      detail,
    }),
    amountRow({ what: 'heap of that list', value: heap / mebibyte, limit: 40, unit: 'MiB' }),
    await measureHold('that list', () => list(filled)),
  ];
}

async function rebuild({ home }: FilledHome): Promise<void> {
  await rm(indexOf(home), { force: true });
  await (await open(home)).listing();
}

async function rebuildRows(filled: FilledHome): Promise<Row[]> {
  const lines = logLines(filled.home.store);
  const parse = () => {
    for (const line of lines) JSON.parse(line);
  };
  const times = await step('rebuilding the index', () =>
    inTurn(3, { rebuild: () => rebuild(filled), parse }),
  );
  const hold = await measureHold('that rebuild', () => rebuild(filled));
  await rebuildIndex(filled.home);
  const [ours, base] = [median(times.rebuild), median(times.parse)];
  const ratio = ratioRow({
    what: `rebuild of the index, ${Math.round(lines.length / 1000)},000 lines`,
    value: ours / base,
    limit: 3,
    yardstick: 'JSON.parse of the same lines',
    detail: `${milliseconds(ours)} against ${milliseconds(base)}`,
  });
  return [ratio, hold];
}

export async function listingRows(): Promise<Row[]> {
  const filled = await homeWith(many);
  return [...(await listRows(filled)), ...(await rebuildRows(filled))];
}
