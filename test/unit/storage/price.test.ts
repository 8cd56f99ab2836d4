import { deepEqual } from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { logLines, openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';

const meter = '/proc/self/io';

/** What this process read so far; systems without that meter count nothing. */
const bytesRead = () =>
  existsSync(meter) ? Number(/rchar: (\d+)/.exec(readFileSync(meter, 'utf8'))?.[1]) : 0;

describe('the price of adding', () => {
  const folder = temporaryFolders();

  it('does not grow with the conversation: its other lines are not read', async () => {
    const at = folder();
    const first = await openWindow(at);
    for (let count = 0; count < 30; count += 1)
      await addToInbox(portsOf(first), { text: 'x'.repeat(100_000) });
    await first.flush();
    const store = await openWindow(at);
    const before = bytesRead();
    await addEntry(portsOf(store), { conversation: 'inbox', text: 'hm' });
    await store.flush();
    const price = bytesRead() - before;
    deepEqual([logLines(at).length, price < 500_000], [32, true], `${price} bytes were read`);
    deepEqual((await store.listing()).conversations[0]?.entries, 31);
  });
});
