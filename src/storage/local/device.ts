import { join } from 'node:path';
import { type Device, isDevice } from '../../domain/log/storeFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { asProblem } from '../failure.ts';
import { ensureFolder, jsonIn, makeOnce, replaceFile, textIn } from '../files.ts';

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

/** From now on this device writes under another id; what it wrote under the one before stays its own. */
export async function renewDevice(local: string, known: Device, id: string): Promise<Device> {
  const next = { ...known, device: id, former: [...(known.former ?? []), known.device] };
  await replaceFile(fileIn(local), textOf(next), { durable: true });
  return next;
}

/** Ids under which nothing stands any more. */
export async function forgetDevices(local: string, gone: readonly string[]): Promise<void> {
  const known = await knownDevice(local);
  if (!known?.former?.some(one => gone.includes(one))) return;
  const former = known.former.filter(one => !gone.includes(one));
  await replaceFile(fileIn(local), textOf({ ...known, former }), { durable: true });
}
