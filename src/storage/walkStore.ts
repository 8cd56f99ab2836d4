import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDay } from '../domain/day.ts';
import { isIdentifier } from '../domain/identifier.ts';
import { unlessMissing } from './failure.ts';

/** Something that stands in a store; its folder from that of the store, with slashes. */
export interface Place {
  readonly name: string;
  readonly folder: string;
  readonly entry: Dirent;
}

const folders = ['log', 'view', 'search', 'quarantine', 'backup', 'purging', 'local'];
const files = ['store.json', 'index.json', '.gitattributes', '.gitignore'];
const leftOver = /^\.[0-9a-f]{24}\.tmp$/;
const segment = /^\d{5,}(?:-[0-9a-z]{1,8})?\.jsonl$/;

const entryOf = ({ entry }: Place) => (entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other');

/** What belongs into the folder of the log and the folders of its devices; a backup holds the same. */
function isOfLog(place: Place, below: readonly string[]): boolean {
  if (below.length === 0) return entryOf(place) === 'folder' && isIdentifier(place.name);
  return entryOf(place) === 'file' && segment.test(place.name);
}

function isOfBackup(place: Place, [day, room, ...below]: readonly string[]): boolean {
  if (room !== undefined) return room === 'log' && isOfLog(place, below);
  if (day === undefined) return entryOf(place) === 'folder' && parseDay(place.name) !== undefined;
  return place.name === (entryOf(place) === 'folder' ? 'log' : 'store.json') && entryOf(place) !== 'other';
}

function isOfView(place: Place, below: readonly string[]): boolean {
  if (below.length === 0) return entryOf(place) === 'folder' && /^[0-9a-f]{2}$/.test(place.name);
  return (
    entryOf(place) === 'file' &&
    place.name.endsWith('.json') &&
    isIdentifier(place.name.slice(0, -'.json'.length))
  );
}

export type Strangeness = 'foreign file' | 'link' | 'left-over file';

/** What belongs into which folder; all else was put there by somebody else. */
function isOurs(place: Place): boolean {
  const [room, ...below] = place.folder.split('/');
  if (room === 'log') return isOfLog(place, below);
  if (room === 'backup') return isOfBackup(place, below);
  if (room === 'view') return isOfView(place, below);
  return entryOf(place) === 'folder' ? folders.includes(place.name) : files.includes(place.name);
}

export const pathOf = ({ folder, name }: Place) => (folder === '' ? name : `${folder}/${name}`);

export function strangeness(place: Place): Strangeness | undefined {
  if (place.entry.isSymbolicLink()) return 'link';
  if (leftOver.test(place.name)) return 'left-over file';
  return isOurs(place) ? undefined : 'foreign file';
}

/** Goes into `log`, `view` and `backup` alone, and through no link. */
export async function walkStore(store: string, folder = ''): Promise<Place[]> {
  const entries = (await unlessMissing(readdir(join(store, folder), { withFileTypes: true }))) ?? [];
  const places = entries.map(entry => ({ name: entry.name, folder, entry }));
  const inner = places.filter(place => {
    const isEntered = folder !== '' || ['log', 'view', 'backup'].includes(place.name);
    return isEntered && place.entry.isDirectory() && strangeness(place) === undefined;
  });
  const below = await Promise.all(inner.map(place => walkStore(store, pathOf(place))));
  return [...places, ...below.flat()];
}
