import { deepEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import {
  claimId,
  idsOf,
  knownDevice,
  renewDevice,
  whileRenewing,
} from '../../../src/storage/local/device.ts';
import { usualLimits } from '../../../src/storage/log/ownLog.ts';
import { deviceIn, entriesIn, strangersIn } from '../../support/purging.ts';
import { logLines, openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('a device whose log is full', () => {
  const folder = temporaryFolders();
  const limits = { ...usualLimits, device: 1000 };

  async function add(at: string, id: string) {
    await addToInbox(portsOf(await openWindow(at, { limits })), { id, text: 'x'.repeat(600) });
  }

  it('goes on under another id and knows each one before', async () => {
    const at = folder();
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const id of ids) await add(at, id);
    deepEqual([await entriesIn(await openWindow(at)), strangersIn(at)], [ids, []]);
    deepEqual(idsOf(deviceIn(at)).length > 2, true);
  });

  it('goes on as it is while another process gives it an id', async () => {
    const at = folder();
    for (const id of ['a', 'b']) await add(at, id);
    const before = deviceIn(at);
    deepEqual(await whileRenewing(join(at, 'local'), () => add(at, 'c')), true);
    deepEqual([deviceIn(at), (await entriesIn(await openWindow(at))).length], [before, 3]);
  });

  it('is followed by a window that was writing', async () => {
    const at = folder();
    const window = await openWindow(at);
    await addToInbox(portsOf(window), { id: 'a', text: 'hm' });
    await renewDevice(join(at, 'local'), 'next');
    await addToInbox(portsOf(window), { id: 'b', text: 'hm' });
    const written = logLines(at).filter(line => line.includes('"k":"b"'));
    deepEqual(written.at(-1)?.includes('"d":"next"') || written[0]?.includes('"d":"next"'), true);
    deepEqual(await entriesIn(await openWindow(at)), ['a', 'b']);
  });
});

describe('the ids of a device', () => {
  const folder = temporaryFolders();

  it('hold what was claimed, and each once', async () => {
    const at = folder();
    await addToInbox(portsOf(await openWindow(at)), { text: 'hm' });
    const local = join(at, 'local');
    const { device } = deviceIn(at);
    await claimId(local, 'next');
    deepEqual(await knownDevice(local), { ...deviceIn(at), device, former: ['next'] });
    await renewDevice(local, 'next');
    deepEqual(idsOf(deviceIn(at)), ['next', device]);
  });

  it('change for one process at a time, also after one that was killed', async () => {
    const at = folder();
    await addToInbox(portsOf(await openWindow(at)), { text: 'hm' });
    const local = join(at, 'local');
    const inner: boolean[] = [];
    await whileRenewing(local, async () => {
      inner.push(await whileRenewing(local, () => Promise.resolve()));
    });
    writeFileSync(join(local, 'renewing.json'), '{"pid":999999999}');
    deepEqual([inner, await whileRenewing(local, () => Promise.resolve())], [[false], true]);
  });
});
