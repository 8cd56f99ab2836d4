import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isIdentifier } from '../domain/identifier.ts';
import type { Operation } from '../domain/log/operation.ts';
import { isCatalogue, isDevice, isView, type StoreHeader } from '../domain/log/storeFiles.ts';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { unlessMissing } from './failure.ts';
import { jsonIn } from './files.ts';
import type { Home } from './location.ts';
import { type InspectedLog, inspectLog } from './log/inspectLog.ts';
import { unseal } from './log/line.ts';
import { logFolder } from './log/segments.ts';
import { requireHeader } from './storeHeader.ts';

export type FileFault =
  | 'damaged view'
  | 'damaged index'
  | 'damaged device file'
  | 'foreign file'
  | 'link'
  | 'left-over file';

/** Something in the store that is not as we wrote it. */
export interface FileFinding {
  readonly kind: FileFault;
  /** From the folder of the store, with slashes. */
  readonly file: string;
}

export interface Inspection extends Omit<InspectedLog, 'findings'> {
  readonly header: StoreHeader;
  readonly operations: readonly Operation[];
  readonly findings: readonly (FileFinding | InspectedLog['findings'][number])[];
}

interface Place {
  readonly name: string;
  readonly folder: string;
  readonly entry: Dirent;
}

const folders = ['log', 'view', 'search', 'quarantine', 'backup', 'local'];
const files = ['store.json', 'index.json', '.gitattributes', '.gitignore'];
const leftOver = /^\.[0-9a-f]{24}\.tmp$/;
const segment = /^\d{5,}(?:-[0-9a-z]{1,8})?\.jsonl$/;

/** What belongs into which folder; all else was put there by somebody else. */
function isOurs({ name, folder, entry }: Place): boolean {
  const [room, below] = folder.split('/');
  if (room === '') return entry.isDirectory() ? folders.includes(name) : files.includes(name);
  if (below === undefined)
    return entry.isDirectory() && (room === 'log' ? isIdentifier(name) : /^[0-9a-f]{2}$/.test(name));
  if (room === 'log') return entry.isFile() && segment.test(name);
  return entry.isFile() && name.endsWith('.json') && isIdentifier(name.slice(0, -'.json'.length));
}

const pathOf = ({ folder, name }: Place) => (folder === '' ? name : `${folder}/${name}`);

function strangeness(place: Place): FileFault | undefined {
  if (place.entry.isSymbolicLink()) return 'link';
  if (leftOver.test(place.name)) return 'left-over file';
  return isOurs(place) ? undefined : 'foreign file';
}

/** Goes into `log` and `view` alone, and through no link. */
async function walk(store: string, folder = ''): Promise<Place[]> {
  const entries = (await unlessMissing(readdir(join(store, folder), { withFileTypes: true }))) ?? [];
  const places = entries.map(entry => ({ name: entry.name, folder, entry }));
  const inner = places.filter(place => {
    const isEntered = folder === '' ? ['log', 'view'].includes(place.name) : !folder.includes('/');
    return isEntered && place.entry.isDirectory() && strangeness(place) === undefined;
  });
  const below = await Promise.all(inner.map(place => walk(store, pathOf(place))));
  return [...places, ...below.flat()];
}

async function sealedJson(file: string): Promise<unknown> {
  const body = unseal((await readFile(file, 'utf8')).trimEnd());
  return body === undefined ? undefined : jsonIn(body);
}

async function derivedFault(store: string, place: Place): Promise<FileFault | undefined> {
  const file = join(store, pathOf(place));
  if (place.folder.startsWith('view/')) return isView(await sealedJson(file)) ? undefined : 'damaged view';
  if (pathOf(place) === 'index.json')
    return isCatalogue(await sealedJson(file)) ? undefined : 'damaged index';
  return undefined;
}

async function inspectFiles(store: string): Promise<FileFinding[]> {
  const findings: FileFinding[] = [];
  for (const place of await walk(store)) {
    const kind =
      strangeness(place) ?? (await derivedFault(store, place).catch(() => 'damaged view' as const));
    if (kind) findings.push({ kind, file: pathOf(place) });
  }
  return findings.sort((left, right) => (left.file < right.file ? -1 : 1));
}

async function inspectDevice(local: string): Promise<FileFinding[]> {
  const text = await unlessMissing(readFile(join(local, 'device.json'), 'utf8'));
  const isFine = text === undefined || isDevice(jsonIn(text));
  return isFine ? [] : [{ kind: 'damaged device file', file: 'local/device.json' }];
}

async function requireLog(store: string): Promise<void> {
  const log = await unlessMissing(lstat(logFolder(store)));
  if (log?.isDirectory()) return;
  const folder = logFolder(store);
  const advice = log
    ? sentence(
        '{0} is a link or no folder. Put the folder back from a backup; nothing else holds what was said.',
        folder,
      )
    : sentence('{0} is gone. Put the folder back from a backup; nothing else holds what was said.', folder);
  throw new Problem('store gone', advice);
}

/** Looks at every file of a store and changes none. @throws Problem when the store cannot be read at all */
export async function inspectStore({ store, local }: Home): Promise<Inspection> {
  const header = await requireHeader(store);
  await requireLog(store);
  const { findings, ...log } = await inspectLog(store);
  return {
    header,
    ...log,
    findings: [...findings, ...(await inspectFiles(store)), ...(await inspectDevice(local))],
  };
}
