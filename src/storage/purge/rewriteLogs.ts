import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Purged } from '../../domain/log/purge.ts';
import { readWhole } from '../backup/backups.ts';
import { unlessMissing } from '../failure.ts';
import { ensureInside, keepName, replaceFile, temporaryName } from '../files.ts';
import { claimId, idsOf, knownDevice, renewDevice } from '../local/device.ts';
import { logFolder, type SegmentName, segmentFile, segmentPath, segmentsOf } from '../log/segments.ts';
import { asideAt, asideFolder, type Rewriting } from './aside.ts';
import { keptLines } from './keptLines.ts';

const lineBreak = 0x0a;
/** Writers count on in the numbered segments; nobody appends to this one. */
const lateSegment = '00001-late.jsonl';

const segmentsIn = (store: string, device: string): SegmentName[] =>
  segmentsOf(store, device).map(file => `${device}/${file}`);

async function holdsPurged(store: string, device: string, purged: Purged): Promise<boolean> {
  for (const name of segmentsIn(store, device)) {
    if (!keptLines(await readWhole(segmentPath(store, name)), { purged }).isWhole) return true;
  }
  return false;
}

async function devicesToRewrite({ options, purged }: Rewriting): Promise<string[]> {
  const { store, local } = options.home;
  const known = await knownDevice(local);
  const found: string[] = [];
  for (const device of known ? idsOf(known) : []) {
    if (await holdsPurged(store, device, purged)) found.push(device);
  }
  return found;
}

/** What of the old logs goes on under the next id. */
interface Copying extends Rewriting {
  readonly devices: readonly string[];
  readonly next: string;
}

/** How far each old segment was copied, in bytes. */
type Copied = ReadonlyMap<SegmentName, number>;

const namesOf = ({ options, devices }: Copying) =>
  devices.flatMap(device => segmentsIn(options.home.store, device));

/** The log of the next id appears whole or not at all. */
async function copyRest(copying: Copying): Promise<Copied> {
  const { options, purged, next } = copying;
  const { store } = options.home;
  const building = join(asideFolder(store), temporaryName());
  await ensureInside(store, building);
  const copied = new Map<SegmentName, number>();
  for (const name of namesOf(copying)) {
    const read = await readWhole(segmentPath(store, name));
    const end = read.lastIndexOf(lineBreak) + 1;
    copied.set(name, end);
    const { bytes } = keptLines(read.subarray(0, end), { purged, device: next });
    if (bytes.length === 0) continue;
    await replaceFile(join(building, segmentFile(copied.size)), bytes, { durable: true });
  }
  await rename(building, join(logFolder(store), next));
  await keepName(logFolder(store));
  return copied;
}

/** What came into the old logs while they were copied. */
async function copyLate(copying: Copying, copied: Copied): Promise<void> {
  const { options, purged, next } = copying;
  const { store } = options.home;
  const late: Buffer[] = [];
  for (const name of namesOf(copying)) {
    const read = await readWhole(segmentPath(store, name));
    late.push(keptLines(read.subarray(copied.get(name) ?? 0), { purged, device: next }).bytes);
  }
  const bytes = Buffer.concat(late);
  if (bytes.length === 0) return;
  await replaceFile(join(logFolder(store), next, lateSegment), bytes, { durable: true });
}

async function moveAside({ options, devices, next, now }: Copying): Promise<void> {
  const { store } = options.home;
  const log = logFolder(asideAt(store, now, next));
  await ensureInside(store, log);
  for (const device of devices) {
    await unlessMissing(rename(join(logFolder(store), device), join(log, device)));
  }
  await keepName(logFolder(store));
}

/**
 * Takes purged lines out of the logs of this device. At every moment each other line that was acknowledged stands in
 * the log: a writer acknowledges only what it wrote under the id that this device has after the write.
 */
export async function rewriteLogs(rewriting: Rewriting): Promise<void> {
  const devices = await devicesToRewrite(rewriting);
  if (devices.length === 0) return;
  const { home, newId } = rewriting.options;
  const copying = { ...rewriting, devices, next: newId() };
  await claimId(home.local, copying.next);
  const copied = await copyRest(copying);
  await renewDevice(home.local, copying.next);
  await copyLate(copying, copied);
  await moveAside(copying);
}
