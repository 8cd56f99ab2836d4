import { deepEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { privateHome } from '../../../src/storage/location.ts';
import { rests } from '../../../src/storage/log/rest.ts';
import { openStore } from '../../../src/storage/openStore.ts';
import { makeManyConversations } from '../../support/manyConversations.ts';
import { storeOptions, temporaryFolders } from '../../support/temporaryStore.ts';

/** Counts how often others could run until the work was done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  await work();
  clearImmediate(next);
  return turns;
}

describe('long work', () => {
  const folder = temporaryFolders();

  it('lets others run once it held the event loop for a while', async () => {
    const rest = rests();
    const others = await turnsDuring(async () => {
      let pause: Promise<void> | undefined;
      while (!pause) pause = rest();
      await pause;
    });
    deepEqual(others > 0, true);
  });

  it('lets others run while an index is made anew', async () => {
    const home = privateHome(join(folder(), 'listen-first'));
    await makeManyConversations(home, { conversations: 600 });
    const store = await openStore({ ...storeOptions(home.store), home });
    deepEqual((await turnsDuring(() => store.refresh())) > 1, true);
    deepEqual((await store.listing()).conversations.length, 600);
  });
});
