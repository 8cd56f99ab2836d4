import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEntry, addToInbox } from '../../../src/actions/entries/addEntry.ts';
import { decodeLine } from '../../../src/storage/log/line.ts';
import type { OpenStore } from '../../../src/storage/openStore.ts';
import { makeStore } from '../../../src/storage/storeHeader.ts';
import { tries } from '../../support/counts.ts';
import type { ChildResult } from '../../support/storeChild.ts';
import { runTogether, startProcess } from '../../support/storeProcess.ts';
import {
  filesIn,
  logLines,
  openWindow,
  portsOf,
  segmentFiles,
  storeOptions,
  temporaryFolders,
} from '../../support/temporaryStore.ts';

const named = (
  said: readonly (readonly ChildResult[])[],
  name: 'added' | 'trying' | 'store' | 'device' | 'failed',
) => said.flat().flatMap(one => one[name] ?? []);

async function idsIn(store: OpenStore): Promise<string[]> {
  const entities = await store.entities('conversation/inbox');
  return entities.filter(one => one.entity === 'entry').map(one => one.id);
}

const entryIds = async (at: string) => idsIn(await openWindow(at));

/** How often an entry's creating line stands in the log. */
const timesIn = (lines: readonly string[], id: string) =>
  lines.filter(line => 'operation' in decodeLine(line) && line.includes(`"k":"${id}"`)).length;

describe('several processes at once', function () {
  this.timeout(120_000);
  const folder = temporaryFolders();

  it('agree on one store and one device when all make a fresh one', async () => {
    for (let round = 0; round < tries(2, 3); round += 1) {
      const at = join(folder(), 'store');
      const said = await runTogether(
        Array.from({ length: 6 }, () => startProcess({ folder: at, act: 'make' })),
      );
      deepEqual([named(said, 'store').length, new Set(named(said, 'store')).size], [6, 1]);
      deepEqual([named(said, 'device').length, new Set(named(said, 'device')).size], [6, 1]);
      const header = JSON.parse(readFileSync(join(at, 'store.json'), 'utf8')) as { storeId: string };
      const device = JSON.parse(readFileSync(join(at, 'local', 'device.json'), 'utf8')) as { device: string };
      deepEqual([header.storeId, device.device], [named(said, 'store')[0], named(said, 'device')[0]]);
      deepEqual([logLines(at).length, filesIn(at).filter(name => name.endsWith('.tmp'))], [6, []]);
      deepEqual((await (await openWindow(at)).listing()).customers, [{ id: 'acme', name: 'Acme' }]);
    }
  });

  it('append lines that never run into each other, however long (rule 1)', async () => {
    const at = folder();
    await addToInbox(portsOf(await openWindow(at)), { text: 'hm' });
    const task = {
      folder: at,
      act: 'add',
      conversation: 'inbox',
      count: 25,
      textLength: 150_000,
      segment: 2 ** 25,
    } as const;
    const said = await runTogether(Array.from({ length: 4 }, () => startProcess(task)));
    const lines = logLines(at);
    deepEqual([named(said, 'added').length, lines.length], [100, 102]);
    deepEqual(
      lines.filter(line => 'fault' in decodeLine(line)),
      [],
    );
  });

  it('may open new segments at the same moment and lose nothing (rule 5)', async () => {
    const at = folder();
    await addToInbox(portsOf(await openWindow(at)), { id: 'first', text: 'hm' });
    const task = { folder: at, act: 'add', conversation: 'inbox', count: 40, segment: 400 } as const;
    const added = named(await runTogether(Array.from({ length: 4 }, () => startProcess(task))), 'added');
    deepEqual([added.length, await entryIds(at)], [160, [...added, 'first'].sort()]);
  });
});

describe('two windows that append to one segment', function () {
  this.timeout(240_000);
  const folder = temporaryFolders();

  it('lose and double nothing while a third reads on and one is killed', async () => {
    for (let round = 0; round < tries(1, 3); round += 1) {
      const at = folder();
      await addToInbox(portsOf(await openWindow(at)), { id: 'first', text: 'hm' });
      const reader = await openWindow(at);
      const task = {
        folder: at,
        act: 'add',
        conversation: 'inbox',
        textLength: 300,
        segment: 2 ** 25,
      } as const;
      const killed = startProcess({ ...task, count: 100_000 }, { killAfter: 40 + round * 13 });
      const other = startProcess({ ...task, count: 150 });
      const windows = [killed, other];
      let running = true;
      const ended = runTogether(windows).finally(() => {
        running = false;
      });
      while (running) {
        await new Promise(setImmediate);
        const acknowledged = named(
          windows.map(one => one.said),
          'added',
        );
        await reader.refresh();
        const seen = await idsIn(reader);
        deepEqual(
          acknowledged.filter(id => !seen.includes(id)),
          [],
        );
        deepEqual(new Set(seen).size, seen.length);
      }
      const added = named(await ended, 'added');
      const last = named([killed.said], 'trying').at(-1) as string;
      const found = await entryIds(at);
      deepEqual(
        found.filter(id => id !== last),
        [...added.filter(id => id !== last), 'first'].sort(),
      );
      await reader.refresh();
      deepEqual([await idsIn(reader), segmentFiles(at).length], [found, 1]);
      const lines = logLines(at);
      deepEqual(
        found.filter(id => timesIn(lines, id) !== 1),
        [],
      );
      deepEqual(lines.filter(line => 'fault' in decodeLine(line)).length <= 1, true);
    }
  });
});

describe('a process that is killed while it writes as fast as it can', function () {
  this.timeout(240_000);
  const folder = temporaryFolders();

  it('has left every acknowledged entry exactly once, and a retry of the last one is harmless', async () => {
    const at = folder();
    await makeStore(storeOptions(at));
    await addToInbox(portsOf(await openWindow(at)), { id: 'first', text: 'hm' });
    const added: string[] = [];
    const tried: string[] = [];
    for (let round = 0; round < tries(10, 24); round += 1) {
      const child = startProcess(
        { folder: at, act: 'add', conversation: 'inbox', count: 100_000, textLength: 1 + round * 300 },
        { killAfter: 3 + ((round * 7) % 20) },
      );
      const said = await runTogether([child]);
      added.push(...named(said, 'added'));
      tried.push(named(said, 'trying').at(-1) as string);
      const store = await openWindow(at);
      await addEntry(portsOf(store), {
        conversation: 'inbox',
        id: tried.at(-1) as string,
        text: 'tried again',
      });
    }
    const expected = [...new Set([...added, ...tried])];
    deepEqual(await entryIds(at), [...expected, 'first'].sort());
    const lines = logLines(at);
    deepEqual(
      expected.filter(id => timesIn(lines, id) !== 1),
      [],
    );
  });
});
