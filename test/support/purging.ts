import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEntry, addToInbox } from '../../src/actions/entries/addEntry.ts';
import { type Device, isDevice } from '../../src/domain/log/storeFiles.ts';
import type { Store } from '../../src/domain/ports.ts';
import { backUp } from '../../src/storage/backup/backUp.ts';
import { idsOf } from '../../src/storage/local/device.ts';
import { devicesOf } from '../../src/storage/log/segments.ts';
import type { OpenStore } from '../../src/storage/openStore.ts';
import { filesIn, openWindow, portsOf, segmentFiles, startOfDay, tickingClock } from './temporaryStore.ts';

/** Stands in everything that a test purges, and nowhere else. */
export const secret = 'Zanzibar';
/** A line of somebody else that nobody can read. */
export const foreignLine = '{"v":1,"k":"other","f":{"text":"half a li';
const damagedLine = `{"v":1,"i":"x","c":"conversation/inbox","e":"entry","k":"gone","f":{"text":"${secret} ha`;

/** A store of which every file holds what will be purged: log, views, index, backup, quarantine. */
export async function storeWithSecret(at: string, kept = 30): Promise<void> {
  const window = await openWindow(at);
  await addToInbox(portsOf(window), { id: 'gone', text: `It is about ${secret}.` });
  for (let number = 0; number < kept; number += 1) {
    const id = `kept-${number}`;
    await addEntry(portsOf(window), { conversation: 'inbox', id, text: 'x'.repeat(2000) });
  }
  writeFileSync(segmentFiles(at)[0] as string, `\n${damagedLine}\n\n${foreignLine}\n`, { flag: 'a' });
  await window.refresh();
  await window.entities('conversation/inbox');
  await window.flush();
  await backUp({ store: at, today: '2026-11-21' as never, reserve: 0 });
  mkdirSync(join(at, 'quarantine'), { recursive: true });
  writeFileSync(join(at, 'quarantine', 'old-index.json'), secret);
  // What a backup that was killed left behind.
  const half = join(at, 'backup', `.${'0'.repeat(24)}.tmp`, 'log', 'laptop');
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, '00001.jsonl'), readFileSync(segmentFiles(at)[0] as string));
}

export const holdSecret = (at: string): string[] =>
  filesIn(at).filter(name => readFileSync(join(at, name)).includes(secret));

/** A window of another day: whatever waits for a minute is over. */
export async function openLater(at: string): Promise<OpenStore> {
  const window = await openWindow(at, { now: tickingClock(Math.max(startOfDay, Date.now()) + 3_600_000) });
  await window.refresh();
  return window;
}

/** Another opening, now and later, each of which brings the files up to date. @returns what could not be done */
export async function finishPurges(at: string): Promise<readonly Error[]> {
  const window = await openWindow(at, { now: () => new Date().toISOString() });
  await window.refresh();
  return [...(await window.flush()), ...(await (await openLater(at)).flush())];
}

export function deviceIn(at: string): Device {
  const raw: unknown = JSON.parse(readFileSync(join(at, 'local/device.json'), 'utf8'));
  if (!isDevice(raw)) throw new TypeError('no device.json');
  return raw;
}

/** Devices of the log that this device does not know as its own. */
export function strangersIn(at: string): string[] {
  const own = idsOf(deviceIn(at));
  return devicesOf(at).filter(one => !own.includes(one));
}

export const entriesIn = (store: Store): Promise<string[]> => entryIdsOf(store, 'inbox');

/** The ids of the entries of a conversation, deleted ones among them. */
export async function entryIdsOf(store: Store, conversation: string): Promise<string[]> {
  const entities = await store.entities(`conversation/${conversation}`);
  return entities.filter(one => one.entity === 'entry').map(one => one.id);
}
