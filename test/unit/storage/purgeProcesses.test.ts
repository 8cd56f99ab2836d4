import { deepEqual } from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectLog } from '../../../src/storage/log/inspectLog.ts';
import type { OpenStore } from '../../../src/storage/openStore.ts';
import { tries } from '../../support/counts.ts';
import {
  entriesIn,
  finishPurges,
  foreignLine,
  holdSecret,
  openLater,
  storeWithSecret,
  strangersIn,
} from '../../support/purging.ts';
import type { ChildResult } from '../../support/storeChild.ts';
import { type StoreProcess, startProcess } from '../../support/storeProcess.ts';
import { openWindow, segmentFiles, temporaryFolders } from '../../support/temporaryStore.ts';

const addedBy = (said: readonly ChildResult[]) => said.flatMap(one => one.added ?? []);
const isPurged = async (at: string) => (await inspectLog(at)).operations.some(one => one.e === 'purge');
const holdsForeign = (at: string) =>
  segmentFiles(at).some(file => readFileSync(file, 'utf8').includes(`\n${foreignLine}\n`));

/** Looks again and again until they have ended. @returns what was acknowledged and could not be read */
async function missedWhile(
  reader: OpenStore,
  writer: StoreProcess,
  work: Promise<unknown>,
): Promise<string[]> {
  const kept = (await entriesIn(reader)).filter(id => id.startsWith('kept-'));
  const missed = new Set<string>();
  let isRunning = true;
  const ended = work.finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    const wanted = [...kept, ...addedBy(writer.said)];
    await reader.refresh();
    const seen = new Set(await entriesIn(reader));
    for (const id of wanted) if (!seen.has(id)) missed.add(id);
    await new Promise(setImmediate);
  }
  await ended;
  return [...missed];
}

describe('a purge while another window writes and a third one reads', function () {
  this.timeout(900_000);
  const folder = temporaryFolders();
  const purge = (at: string, killAt?: number) =>
    startProcess({ folder: at, act: 'purge', purge: ['entry/gone'], ...(killAt && { killAt }) });

  /** @returns whether the purge came to its end */
  async function check(from: string, killAt?: number): Promise<boolean> {
    const at = join(folder(), 'store');
    cpSync(from, at, { recursive: true });
    const writer = startProcess({
      folder: at,
      act: 'add',
      conversation: 'inbox',
      count: 150,
      textLength: 300,
    });
    const purger = purge(at, killAt);
    const reader = await openWindow(at);
    await Promise.all([writer.ready, purger.ready]);
    writer.start();
    purger.start();
    const missed = await missedWhile(reader, writer, Promise.all([writer.ended, purger.ended]));
    const wasWritten = await isPurged(at);
    const failures = await finishPurges(at);
    const left = { missed, failures, secret: holdSecret(at), purging: existsSync(join(at, 'purging')) };
    const gone = { missed: [], failures: [], secret: [], purging: false };
    deepEqual([killAt, left], [killAt, wasWritten ? gone : { ...gone, secret: left.secret }]);
    const seen = await entriesIn(await openLater(at));
    deepEqual(
      [writer.said.filter(one => one.failed), addedBy(writer.said).filter(id => !seen.includes(id))],
      [[], []],
    );
    deepEqual([strangersIn(at), seen.includes('gone'), holdsForeign(at)], [[], !wasWritten, true]);
    return (await purger.ended).some(one => one.purged);
  }

  it('leaves no byte of it, loses nothing and hides no other line at any moment', async () => {
    const from = join(folder(), 'store');
    await storeWithSecret(from);
    deepEqual(await check(from), true);
  });

  it('is finished by the next opening, wherever it was killed', async () => {
    const from = join(folder(), 'store');
    await storeWithSecret(from);
    let isEnded = false;
    for (let step = 1; !isEnded; step += tries(6, 4)) isEnded = await check(from, step);
  });
});
