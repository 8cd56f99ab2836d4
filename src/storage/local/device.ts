import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Device, isDevice } from '../../domain/log/storeFiles.ts';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { asProblem, unlessMissing } from '../failure.ts';
import { ensureFolder, jsonIn, makeOnce, replaceFile } from '../files.ts';

const fileIn = (local: string) => join(local, 'device.json');
const textOf = (one: Device) => `${JSON.stringify(one)}\n`;

async function readDevice(file: string): Promise<Device | undefined> {
  const text = await unlessMissing(readFile(file, 'utf8'));
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

/** A log that grew very large goes on under a new device id. */
export async function renewDevice(local: string, next: Device): Promise<Device> {
  await replaceFile(fileIn(local), textOf(next), { durable: true });
  return next;
}
