import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type Device, isDevice } from '../../domain/log/storeFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { asProblem } from '../failure.ts';
import { ensureFolder, jsonIn, makeOnce, replaceFile, textIn } from '../files.ts';
import { onlyOne } from './onlyOne.ts';

const fileIn = (local: string) => join(local, 'device.json');
const textOf = (one: Device) => `${JSON.stringify(one)}\n`;

async function readDevice(file: string): Promise<Device | undefined> {
  const text = await textIn(file);
  if (text === undefined) return undefined;
  const raw = jsonIn(text);
  if (isDevice(raw)) return raw;
  throw new Problem(
    'unreadable file',
    sentence('{0} is damaged. Move it away; a new one is made at the next entry.', file),
  );
}

/** This device as the log knows it; made at the first write, the same for every window and command. */
export async function thisDevice(local: string, fresh: Device): Promise<Device> {
  const file = fileIn(local);
  const known = await readDevice(file);
  if (known) return known;
  try {
    await ensureFolder(local);
    await makeOnce(file, textOf(fresh));
  } catch (error) {
    throw asProblem(error, file);
  }
  return (await readDevice(file)) ?? fresh;
}

/** This device, where it wrote before. @throws Problem */
export function knownDevice(local: string): Promise<Device | undefined> {
  return readDevice(fileIn(local));
}

/** Every id under which this device wrote or may have begun to write. */
export const idsOf = ({ device, former = [] }: Device): string[] => [...new Set([device, ...former])];

/** Tells whether device.json was replaced since. */
export function deviceMark(local: string): string | undefined {
  const state = lstatSync(fileIn(local), { throwIfNoEntry: false });
  return state && `${state.ino} ${state.mtimeMs} ${state.size}`;
}

/**
 * Runs what gives this device another id; one process of this machine at a time, so that no id is forgotten.
 * @returns false where another process is at it
 */
export function whileRenewing(local: string, work: () => Promise<void>): Promise<boolean> {
  return onlyOne(join(local, 'renewing.json'), work);
}

async function replaceDevice(local: string, change: (known: Device) => Device): Promise<void> {
  const known = await knownDevice(local);
  if (known) await replaceFile(fileIn(local), textOf(change(known)), { durable: true });
}

/** What will stand under that id is of this device, whoever stops before it is used. Only while renewing. */
export function claimId(local: string, id: string): Promise<void> {
  return replaceDevice(local, known => ({ ...known, former: [...(known.former ?? []), id] }));
}

/** From now on this device writes under another id; what it wrote before stays its own. Only while renewing. */
export function renewDevice(local: string, id: string): Promise<void> {
  return replaceDevice(local, known => ({
    ...known,
    device: id,
    former: idsOf(known).filter(one => one !== id),
  }));
}
