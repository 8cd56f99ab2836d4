import { createHash } from 'node:crypto';
import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { mentions } from '../../domain/records/naming.ts';
import { asProblem, unlessMissing } from '../failure.ts';
import { jsonIn, makeOnce, noFollow, replaceFile, textIn } from '../files.ts';
import { ownFolder } from './ownFolder.ts';

/** What something was imported from. */
export interface Original {
  readonly bytes: Uint8Array;
  /** Ending without a dot. */
  readonly extension: string;
  /** The talks that were made of it. */
  readonly conversations: readonly string[];
}

const room = 'imports';
const about = '.about.json';
const endings = /^[a-z0-9]{1,8}$/;

const hashOf = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex').slice(0, 32);
const idIn = (name: string) => name.slice(0, name.indexOf('.'));

/** The name under which it is or will be kept: the same bytes have the same. */
export function originalName({ bytes, extension }: Pick<Original, 'bytes' | 'extension'>): string {
  const ending = extension.toLowerCase();
  return `${hashOf(bytes)}.${endings.test(ending) ? ending : 'txt'}`;
}

/**
 * Keeps the bytes as they are, on this device, for its owner alone; beside them stands what was made of them, so that
 * a purge finds them. Keeping the same again changes nothing.
 */
export async function keepOriginal(local: string, original: Original): Promise<string> {
  const name = originalName(original);
  const made = JSON.stringify({ format: 1, conversations: original.conversations });
  try {
    const folder = await ownFolder(local, room);
    // What it became comes first: no original ever stands there that a purge would not find.
    await makeOnce(join(folder, `${idIn(name)}.${hashOf(made).slice(0, 8)}${about}`), `${made}\n`);
    await replaceFile(join(folder, name), original.bytes, { durable: true });
  } catch (error) {
    throw asProblem(error, join(local, room));
  }
  return name;
}

async function namesIn(local: string): Promise<string[]> {
  return (await unlessMissing(readdir(join(local, room)))) ?? [];
}

async function conversationsIn(local: string, name: string): Promise<readonly string[]> {
  const { conversations } = Object(jsonIn((await textIn(join(local, room, name))) ?? '')) as {
    conversations?: unknown;
  };
  return Array.isArray(conversations) ? conversations.filter(one => typeof one === 'string') : [];
}

async function forget(local: string, gone: ReadonlySet<string>): Promise<void> {
  const names = (await namesIn(local)).filter(name => gone.has(idIn(name)));
  // What tells of the original goes last, so that a second try still finds it.
  const sorted = names.sort((left, right) => Number(left.endsWith(about)) - Number(right.endsWith(about)));
  for (const name of sorted) await unlessMissing(unlink(join(local, room, name)));
}

/** The ids of imported entries begin with those of their conversations. */
const conversationOf = (key: string) => key.slice(key.indexOf('/') + 1).split('-', 1)[0] ?? '';

/**
 * Removes every original that holds something of what is purged: its words stand in there, too.
 * @param keys of records, as "conversation/id" and "entry/id"
 */
export async function forgetOriginals(local: string, keys: Iterable<string>): Promise<void> {
  const purged = new Set<string>();
  for (const key of keys) purged.add(conversationOf(key)).add(key.slice(key.indexOf('/') + 1));
  if (purged.size === 0) return;
  const gone = new Set<string>();
  for (const name of await namesIn(local)) {
    if (!name.endsWith(about)) continue;
    if ((await conversationsIn(local, name)).some(one => purged.has(one))) gone.add(idIn(name));
  }
  await forget(local, gone);
}

/** Mails hold words in two ways of writing; one of the decodings shows a name. */
const encodings = ['utf8', 'latin1', 'utf16le'] as const;

/** Removes every original in which that person is named. */
export async function forgetOriginalsNaming(local: string, person: string): Promise<void> {
  if (person.trim() === '') return;
  const gone = new Set<string>();
  for (const name of await namesIn(local)) {
    if (name.endsWith(about)) continue;
    const bytes = await unlessMissing(readFile(join(local, room, name), { flag: noFollow }));
    if (bytes && encodings.some(one => mentions(bytes.toString(one), person))) gone.add(idIn(name));
  }
  await forget(local, gone);
}

/** The originals that are kept on this device. */
export function originalsIn(local: string) {
  return {
    keep: (original: Original): Promise<string> => keepOriginal(local, original),
    forget: (keys: readonly string[]): Promise<void> => forgetOriginals(local, keys),
  };
}
