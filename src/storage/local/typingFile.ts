import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isTypingFile, type TypingFile } from '../../domain/log/storeFiles.ts';
import { unlessMissing } from '../failure.ts';
import { jsonIn, noFollow, requireFolder } from '../files.ts';
import type { Owner } from './journalOwner.ts';

/** What stands in a field. Of two copies the one that changed more often is the newer. */
export interface Kept {
  readonly text: string;
  readonly count: number;
}

/** The journal of a window as it lies on disk. */
export type Journal = TypingFile & Owner;

export type Fields = ReadonlyMap<string, Kept>;

/** One that was being taken over carries the process that did it at its end. */
const journalName = /\.json(?:\.(\d+)(?:-([0-9a-f-]+))?)*$/;

/** The journals of a folder; links and folders are none. @throws Problem where it is a link itself, or in one */
export async function journalsIn(folder: string): Promise<string[]> {
  for (const one of [dirname(folder), folder]) await unlessMissing(requireFolder(one));
  const entries = (await unlessMissing(readdir(folder, { withFileTypes: true }))) ?? [];
  const files = entries.filter(entry => entry.isFile() && journalName.test(entry.name));
  return files.map(entry => join(folder, entry.name)).sort();
}

export function claimOf(file: string, { pid, boot }: Owner): string {
  return `${file}.${pid}${boot === undefined ? '' : `-${boot}`}`;
}

/** Undefined where it is damaged, of a newer version, or may not be read. */
export async function readJournal(file: string): Promise<Journal | undefined> {
  const raw = jsonIn(await readFile(file, { encoding: 'utf8', flag: noFollow }).catch(() => ''));
  if (!isTypingFile(raw)) return undefined;
  const { boot } = raw as { boot?: unknown };
  return { ...raw, boot: typeof boot === 'string' ? boot : undefined };
}

/** Who has the text now: its writer, or who was taking it over. */
export function ownerOf(file: string, { pid, boot }: Journal): Owner {
  const [, taker, takerBoot] = journalName.exec(file) ?? [];
  return taker === undefined ? { pid, boot } : { pid: Number(taker), boot: takerBoot };
}

export function fieldIn({ texts, counts = {} }: TypingFile, field: string): Kept {
  return {
    text: (Object.hasOwn(texts, field) && texts[field]) || '',
    count: (Object.hasOwn(counts, field) && counts[field]) || 0,
  };
}

/** The same without one field; undefined where nothing is left. */
export function withoutField(left: Journal, field: string): Journal | undefined {
  const { [field]: _text, ...texts } = left.texts;
  const { [field]: _count, ...counts } = left.counts ?? {};
  const isEmpty = Object.keys(texts).length + Object.keys(counts).length === 0;
  return isEmpty ? undefined : { ...left, texts, counts };
}

export function journalOf(owner: Owner, fields: Fields): Journal {
  const all = [...fields];
  const texts = Object.fromEntries(
    all.filter(([, { text }]) => text !== '').map(([name, { text }]) => [name, text]),
  );
  const counts = Object.fromEntries(
    all.filter(([, { count }]) => count > 0).map(([name, { count }]) => [name, count]),
  );
  return { format: 1, ...owner, texts, counts };
}
