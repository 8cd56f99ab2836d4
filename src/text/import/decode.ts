import { Problem } from '../../domain/problem.ts';
import { type Sentence, sentence } from '../../domain/sentence.ts';

/** What begins a file that people take for text, and what to do with it. */
const known: readonly (readonly [readonly number[], () => Sentence])[] = [
  [[0x25, 0x50, 0x44, 0x46], () => sentence('This is a PDF. Save its text as .txt, then import that.')],
  [
    [0x50, 0x4b, 0x03, 0x04],
    () =>
      sentence(
        'This is a packed file or a document of an office program. Unpack it, or save its text as .txt.',
      ),
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    () =>
      sentence(
        'This is a mail or document in an old format of Microsoft. Save the mail as .eml, or the text as .txt.',
      ),
  ],
  [[0x1f, 0x8b], () => sentence('This is a packed file. Unpack it, then import what was in it.')],
];

const binary = () =>
  sentence('This file holds no text. Notes, mails (.eml), chats and comments can be imported.');

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);

/** As much as tells what a file is. */
const looked = 64 * 1024;

/** Zeros at every second place are letters of two bytes each. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const part = bytes.subarray(0, looked);
  const zeros = [0, 0] as [number, number];
  for (const [at, byte] of part.entries()) if (byte === 0) zeros[at % 2 ? 1 : 0] += 1;
  const half = part.length / 2;
  if (half < 2) return undefined;
  if (zeros[1] > half * 0.4 && zeros[0] < half * 0.05) return 'utf-16le';
  return zeros[0] > half * 0.4 && zeros[1] < half * 0.05 ? 'utf-16be' : undefined;
}

/** So many signs of control somebody may have typed. */
const fewest = 5;

/** Signs that no text holds often: a few of them are what somebody typed. */
function isBinary(bytes: Uint8Array): boolean {
  const part = bytes.subarray(0, looked);
  let odd = 0;
  for (const byte of part) if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) odd += 1;
  return odd >= fewest && odd > part.length / 20;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The encoding that the first bytes name. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
}

export interface Decoded {
  readonly text: string;
  /** What was taken where the file is not what files are today. */
  readonly encoding: string;
}

/** @throws Problem 'bad input' where it is no text */
export function requireText(bytes: Uint8Array): void {
  const kind = known.find(([start]) => startsWith(bytes, start));
  if (kind) throw new Problem('bad input', kind[1]());
  if (markedEncoding(bytes) === undefined && wideEncoding(bytes) === undefined && isBinary(bytes)) {
    throw new Problem('bad input', binary());
  }
}

/** The text of a file in whatever encoding it was saved. @throws Problem 'bad input' where it is no text */
export function decode(bytes: Uint8Array): Decoded {
  requireText(bytes);
  const named = markedEncoding(bytes) ?? wideEncoding(bytes) ?? 'utf-8';
  const text = decodeAs(bytes, named);
  if (text !== undefined) return { text, encoding: named };
  // Half a character in a file of two bytes a letter is no reason to refuse the rest.
  const encoding = named === 'utf-8' ? 'windows-1252' : named;
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
