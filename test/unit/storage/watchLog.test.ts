import { deepEqual } from 'node:assert/strict';
import { addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { watchLog } from '../../../src/storage/log/watchLog.ts';
import { openWindow, portsOf, temporaryFolders } from '../../support/temporaryStore.ts';

describe('watching a log', function () {
  this.timeout(60_000);
  const folder = temporaryFolders();

  it('gives a hint after another window wrote, first in a device that is new, then in one that is known', async () => {
    const at = folder();
    const [mine, other] = [await openWindow(at), await openWindow(at)];
    let seen = 0;
    for (const expected of [2, 3]) {
      let stop = () => {};
      const shown = new Promise<void>(resolve => {
        stop = watchLog(
          at,
          () =>
            void (async () => {
              await mine.refresh();
              if ((await mine.entities('conversation/inbox')).length === expected) resolve();
            })(),
        );
      });
      await addToInbox(portsOf(other), { text: 'hm' });
      const alive = setInterval(() => {}, 1000);
      await shown;
      clearInterval(alive);
      stop();
      seen = expected;
    }
    deepEqual(seen, 3);
  });

  it('fails for nobody where there is no log', () => {
    const stop = watchLog(folder(), () => {});
    stop();
    stop();
  });
});
