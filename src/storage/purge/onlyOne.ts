import { randomBytes } from 'node:crypto';
import { readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { unlessMissing } from '../failure.ts';
import { jsonIn, makeOnce } from '../files.ts';
import { isAlive, thisProcess } from '../local/journalOwner.ts';

const owner = v.object({ pid: v.number(), boot: v.optional(v.string()) });

/** Of several that find a dead owner's mark, one takes it away. */
async function isFree(mark: string): Promise<boolean> {
  const raw = jsonIn((await unlessMissing(readFile(mark, 'utf8'))) ?? '');
  if (v.is(owner, raw) && isAlive(raw)) return false;
  const claimed = `${mark}.${randomBytes(4).toString('hex')}`;
  if (!(await unlessMissing(rename(mark, claimed).then(() => true)))) return false;
  await unlink(claimed);
  return true;
}

/** Works in a folder where no other process of this machine does the same. @returns false where one does */
export async function onlyOne(folder: string, work: () => Promise<void>): Promise<boolean> {
  const mark = join(folder, 'owner.json');
  const text = `${JSON.stringify(thisProcess())}\n`;
  if (!(await makeOnce(mark, text)) && !((await isFree(mark)) && (await makeOnce(mark, text)))) return false;
  try {
    await work();
  } finally {
    await unlessMissing(unlink(mark));
  }
  return true;
}
