import { closeSync, constants, lstatSync, openSync, readSync } from 'node:fs';
import { readTags } from '../../tags/readTags.ts';
import { codeOf } from '../failure.ts';
import { decode, isBinary } from './decode.ts';
import { type Found, foundNothing } from './found.ts';
import { indexIn, longestNeedle, mayHold, type Needles } from './needles.ts';

const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK = 0 } = constants;
/** A link is left alone, a pipe never waited for. */
const flags = O_RDONLY | (O_NOFOLLOW ?? 0) | O_NONBLOCK;
const knowsNoFollow = O_NOFOLLOW !== undefined;

const mebibyte = 1024 * 1024;
const roomForMost = mebibyte;
/** Larger files with a head are named, not read: nobody writes them. */
export const longestRead = 64 * mebibyte;

export interface Place {
  /** The folder that is scanned. */
  readonly folder: string;
  readonly keyword: string;
  readonly needles: Needles;
}

/** What became of a file; a folder is one that stands where a file was said to be. */
export type Looked = Found | 'absent' | 'folder' | 'unreadable';

const room = Buffer.allocUnsafeSlow(roomForMost);

/** What a disk hands over at once is a multiple of this, unless the file ends there. */
const page = 4_096;

/** Reads on until the room is full or the file ends. */
function fill(handle: number, from: number): number {
  let length = from;
  while (length < room.length) {
    const count = readSync(handle, room, length, room.length - length, null);
    length += count;
    if (count % page !== 0 || count === 0) break;
  }
  return length;
}

function found({ keyword }: Place, file: string, bytes: Buffer): Found {
  const { tags, problems } = readTags(file, decode(bytes), keyword);
  const inFile = <T extends object>(one: T) => ({ ...one, file });
  return { tags: tags.map(inFile), problems: problems.map(inFile), scanned: 1 };
}

const nothingHere: Found = { ...foundNothing, scanned: 1 };

/** Everything of a file that is larger than the room. @returns undefined where it is too large to be read */
function readAll(handle: number, size: number): Buffer | undefined {
  if (size > longestRead) return undefined;
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  for (let count = -1; count !== 0 && length < size; length += count)
    count = readSync(handle, bytes, length, size - length, length);
  return bytes.subarray(0, length);
}

interface Sought {
  /** The line of the first sign that may begin a head, 1-based. */
  readonly line: number;
  readonly size: number;
}

/** Looks through a file of any size with the room alone; its first part was read. */
function seek(handle: number, first: Buffer, needles: Needles): Sought | undefined {
  const overlap = longestNeedle(needles) - 1;
  const start = Buffer.from(first.subarray(0, 4));
  let [length, line, size, at] = [first.length, 1, first.length, -1];
  for (;;) {
    const bytes = room.subarray(0, length);
    if (at < 0) {
      at = indexIn(bytes, start, needles);
      const until = at < 0 ? length - overlap : at;
      for (let end = bytes.indexOf(10); end >= 0 && end < until; end = bytes.indexOf(10, end + 1)) line += 1;
    }
    room.copy(room, 0, Math.max(0, length - overlap), length);
    const kept = Math.min(overlap, length);
    length = fill(handle, kept);
    if (length === kept) return at < 0 ? undefined : { line, size };
    size += length - kept;
  }
}

function lookThrough(handle: number, file: string, place: Place): Found {
  const first = room.subarray(0, room.length);
  if (isBinary(first)) return nothingHere;
  const sought = seek(handle, first, place.needles);
  if (!sought) return nothingHere;
  const bytes = readAll(handle, sought.size);
  if (bytes) return found(place, file, bytes);
  const words = `${Math.round(sought.size / mebibyte)} MB`;
  return {
    ...nothingHere,
    problems: [{ file, line: sought.line, code: 'too-large', severity: 'notice', words }],
  };
}

function readOpen(handle: number, file: string, place: Place): Found {
  const length = fill(handle, 0);
  if (length === room.length) return lookThrough(handle, file, place);
  const bytes = room.subarray(0, length);
  return mayHold(bytes, place.needles) ? found(place, file, bytes) : nothingHere;
}

const outcomes: Readonly<Record<string, Looked>> = {
  ENOENT: 'absent',
  ENOTDIR: 'absent',
  ELOOP: 'absent',
  EMLINK: 'absent',
  ENXIO: 'absent',
  EISDIR: 'folder',
};

/** Looks into one file for tags. @param file from the folder, POSIX */
export function lookInto(file: string, place: Place): Looked {
  const path = `${place.folder}/${file}`;
  try {
    if (!knowsNoFollow && lstatSync(path).isSymbolicLink()) return 'absent';
    const handle = openSync(path, flags);
    try {
      return readOpen(handle, file, place);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return outcomes[String(codeOf(error))] ?? 'unreadable';
  }
}
