import { open as openFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addEntry } from '../../src/actions/entries/addEntry.ts';
import { encodeLine } from '../../src/storage/log/line.ts';
import { temporaryFolder } from '../support/ending.mjs';
import { idOf, operation } from '../support/operations.ts';
import { inTurn, median } from './measure.ts';
import { milliseconds, type Row, ratioRow } from './rows.ts';
import { type FilledHome, homeWith, open, portsOf } from './stores.ts';

const rounds = 300;
const conversation = 'talk-7';
const text = 'The export dies after 30 s when an order has more than 5 000 lines';

/** Adds one entry to an open store and waits until it is acknowledged, as the pane does. */
async function adderFor({ home }: FilledHome): Promise<() => Promise<unknown>> {
  const ports = portsOf(await open(home));
  await addEntry(ports, { conversation, text });
  return () => addEntry(ports, { conversation, text });
}

/** The least that keeps a line safe: one write and one fdatasync on a file that stays open. */
async function bareAppend() {
  const file = await openFile(join(temporaryFolder('bare'), 'bare.jsonl'), 'a');
  const f = { conversation, kind: 'note', text, at: '2026-11-21T10:30:00.000+00:00' };
  const line = encodeLine(operation(1, { k: idOf(1), f }));
  const append = async () => {
    await file.write(line);
    await file.datasync();
  };
  return { append, close: () => file.close() };
}

export async function addingRows(): Promise<Row[]> {
  const [large, small] = [await homeWith(10_000), await homeWith(1_000)];
  const bare = await bareAppend();
  const works = { bare: bare.append, large: await adderFor(large), small: await adderFor(small) };
  await inTurn(30, works);
  const times = await inTurn(rounds, works);
  await bare.close();
  const [base, ten, one] = [median(times.bare), median(times.large), median(times.small)];
  return [
    ratioRow({
      what: 'acknowledged add',
      value: one / base,
      limit: 10,
      yardstick: 'a bare append + fdatasync',
      detail: `${milliseconds(one)} against ${milliseconds(base)}`,
    }),
    ratioRow({
      what: 'acknowledged add, 10,000 conversations',
      value: ten / one,
      limit: 1.5,
      yardstick: 'the same with 1,000',
      detail: `${milliseconds(ten)} against ${milliseconds(one)}`,
    }),
  ];
}
