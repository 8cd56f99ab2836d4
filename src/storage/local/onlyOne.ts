import { randomBytes } from 'node:crypto';
import { readFile, rename, unlink } from 'node:fs/promises';
import { unlessMissing } from '../failure.ts';
import { jsonIn, makeOnce } from '../files.ts';
import { isAlive, type Owner, thisProcess } from './journalOwner.ts';

function isOwner(raw: unknown): raw is Owner {
  const { pid, boot } = Object(raw) as { pid?: unknown; boot?: unknown };
  return typeof pid === 'number' && (boot === undefined || typeof boot === 'string');
}

/** Of several that find a dead owner's mark, one takes it away. */
async function isFree(mark: string): Promise<boolean> {
  const text = await unlessMissing(readFile(mark, 'utf8'));
  if (text === undefined) return true;
  const raw = jsonIn(text);
  if (isOwner(raw) && isAlive(raw)) return false;
  const claimed = `${mark}.${randomBytes(4).toString('hex')}`;
  if (!(await unlessMissing(rename(mark, claimed).then(() => true)))) return false;
  await unlink(claimed);
  return true;
}

/**
 * Works where no other process of this machine does the same.
 * @param mark a file that says who is at work, in a folder that is there
 * @returns false, with nothing done, where somebody is
 */
export async function onlyOne(mark: string, work: () => Promise<void>): Promise<boolean> {
  const text = `${JSON.stringify(thisProcess())}\n`;
  if (!(await makeOnce(mark, text)) && !((await isFree(mark)) && (await makeOnce(mark, text)))) return false;
  try {
    await work();
  } finally {
    await unlessMissing(unlink(mark));
  }
  return true;
}
