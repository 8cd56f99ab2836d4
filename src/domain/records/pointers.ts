import * as v from 'valibot';
import type { Standing } from '../log/folded.ts';
import { type Spot, spot } from './place.ts';
import { locatedBy, locationsOf } from './placeReferences.ts';
import { shown, sourceOf } from './source.ts';

/** Where code stands: in its repository, and by the name of a workspace folder where no repository is known. */
export interface CodeName {
  readonly repository?: string | undefined;
  /** From the root of the repository, where that is not `path`. */
  readonly repositoryPath?: string | undefined;
  readonly folder: string;
  readonly path: string;
  readonly symbol?: string | undefined;
  readonly whole?: Spot['whole'];
}

/** That a conversation speaks of code: by an entry that is linked to it, or by a record of temporary code. */
export interface Pointer extends CodeName {
  readonly conversation: string;
  /** The entry, or the handle of the temporary code. */
  readonly id: string;
  /** Empty for temporary code. */
  readonly place: string;
  /** Only this person may ever see it. */
  readonly isMine: boolean;
  readonly start: number;
}

export const isTemporary = ({ place }: Pick<Pointer, 'place'>): boolean => place === '';

/** Of each conversation what it points at, as one text: lists are read with it, so it must cost them little. */
export type PointerTexts = Readonly<Record<string, string>>;

const separators = /[%|;=]/g;

/** A part of such a text: whoever looks for a path can look for this in all of them first. */
export const pointerPart = (text: string): string => text.replace(separators, encodeURIComponent);

type Found = Omit<Pointer, 'conversation'>;

/** Stands for what the line before says, too. */
const same = '=';

/** The words of a pointer; those that mostly stay the same from one to the next come last. */
function partsOf(one: Found): readonly string[] {
  const { id, place, path, repositoryPath = '', symbol = '', start, whole = '' } = one;
  const mine = one.isMine ? 'me' : '';
  const own = [id, place, path, repositoryPath, symbol].map(pointerPart);
  return [...own, String(start), whole, mine, pointerPart(one.folder), pointerPart(one.repository ?? '')];
}

function textOf(found: readonly Found[]): string {
  let before: readonly string[] = [];
  const lines = found.map(one => {
    const parts = partsOf(one);
    const shared = parts.map((part, at) => (at >= 8 && part === before[at] ? same : part));
    before = parts;
    return shared.join('|');
  });
  return lines.join(';');
}

function pointerIn(parts: readonly string[], conversation: string): Pointer {
  const [id = '', place = '', path = '', repositoryPath, symbol, start, whole] = parts;
  const [mine, folder = '', repository] = parts.slice(7);
  return {
    conversation,
    id,
    place,
    folder,
    path,
    isMine: mine === 'me',
    start: Number(start),
    ...(repository && { repository }),
    ...(repositoryPath && { repositoryPath }),
    ...(symbol && { symbol }),
    ...((whole === 'file' || whole === 'folder') && { whole }),
  };
}

/** @param text of a conversation, as `pointerText` made it */
export function pointersIn(text: string, conversation: string): readonly Pointer[] {
  let before: readonly string[] = [];
  return (text === '' ? [] : text.split(';')).map(line => {
    const parts = line.split('|').map((part, at) => (part === same ? (before[at] ?? '') : part));
    before = parts;
    const isPlain = parts.every(part => !part.includes('%'));
    return pointerIn(isPlain ? parts : parts.map(decodeURIComponent), conversation);
  });
}

const placeSchema = v.object({ entry: v.string(), spot });
const temporarySchema = v.object({ conversation: v.nullish(v.string()), spot });

function fromSpot({ folder, path, repository, repositoryPath, symbol, start, whole }: Spot) {
  return { folder, path, repository, repositoryPath, symbol, start, whole };
}

/** Every location code ever had: on another branch it may stand where it stood before. */
function everywhere(
  original: Spot,
  values: Standing['values'],
  facts: Pick<Found, 'id' | 'place' | 'isMine'>,
): Found[] {
  const all = locationsOf(locatedBy(original, values)).map(at => ({ ...fromSpot(at), ...facts }));
  const keys = all.map(({ folder, path, repositoryPath }) => `${folder}\t${path}\t${repositoryPath}`);
  return all.filter((_, at) => keys.indexOf(keys[at] as string) === at);
}

function ofPlace(one: Standing, entries: ReadonlyMap<string, boolean>): Found[] {
  const read = v.safeParse(placeSchema, one.values);
  const isMine = read.success ? entries.get(read.output.entry) : undefined;
  if (!read.success || isMine === undefined) return [];
  const { entry: id, spot: original } = read.output;
  return everywhere(original, one.values, { id, place: one.id, isMine });
}

function ofTemporary(one: Standing, shows: ReadonlySet<string>): Found[] {
  const read = v.safeParse(temporarySchema, one.values);
  if (!read.success || !shows.has(read.output.conversation ?? '') || one.values['gone']) return [];
  return everywhere(read.output.spot, one.values, { id: one.id, place: '', isMine: false });
}

/** @param entities all that is needed to read the conversation · @returns undefined where nothing points at code */
export function pointerText(id: string, entities: readonly Standing[]): string | undefined {
  if (!entities.some(({ entity }) => entity === 'place' || entity === 'temporary')) return undefined;
  const { shows } = sourceOf(id, entities);
  const entries = new Map<string, boolean>();
  for (const { id: entry, values } of shown(entities, 'entry')) {
    if (shows.has(String(values['conversation']))) entries.set(entry, values['reach'] === 'me');
  }
  const found = [
    ...shown(entities, 'place').flatMap(one => ofPlace(one, entries)),
    ...shown(entities, 'temporary').flatMap(one => ofTemporary(one, shows)),
  ];
  return found.length === 0 ? undefined : textOf(found);
}

const pathIn = ({ repositoryPath, path }: CodeName) => repositoryPath ?? path;

/** Both are in one repository, or one of them is in none that is known and the folders have one name. */
function shared(left: CodeName, right: CodeName): readonly [string, string] | undefined {
  if (left.repository !== undefined && right.repository !== undefined) {
    return left.repository === right.repository ? [pathIn(left), pathIn(right)] : undefined;
  }
  return left.folder === right.folder ? [left.path, right.path] : undefined;
}

/** Whether something stands at that code, or below it where that is a folder or a symbol. */
export function standsAt(one: CodeName, asked: CodeName): boolean {
  const paths = shared(one, asked);
  if (!paths) return false;
  const [path, wanted] = paths;
  if (asked.whole === 'folder') return wanted === '.' || path === wanted || path.startsWith(`${wanted}/`);
  if (path !== wanted) return false;
  const { symbol } = asked;
  return symbol === undefined || one.symbol === symbol || one.symbol?.startsWith(`${symbol}.`) === true;
}
