import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { asOperation, lineVersion, type Operation } from '../../domain/log/operation.ts';
import { jsonIn } from '../files.ts';

const sealed = /^,"s":"[0-9a-f]{8}"\}$/;
const sealLength = ',"s":"00000000"}'.length;
const [brace, carriageReturn] = [0x7b, 0x0d];

/** @param body an object as JSON. @returns the same object with its checksum as last field */
export function seal(body: string): string {
  return `${body.slice(0, -1)},"s":"${crc32(Buffer.from(body)).toString(16).padStart(8, '0')}"}`;
}

/** A checkout of somebody's repository may have turned the line ends, an editor may have put its mark before. */
function bytesOf(line: Buffer | string): Buffer {
  const bytes = typeof line === 'string' ? Buffer.from(line) : line;
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const isTurned = bytes[bytes.length - 1] === carriageReturn;
  return isMarked || isTurned ? bytes.subarray(isMarked ? 3 : 0, isTurned ? -1 : undefined) : bytes;
}

/** What was sealed; undefined when a byte of it changed. */
export function unseal(line: Buffer | string): string | undefined {
  const bytes = bytesOf(line);
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString();
  const end = text.slice(-sealLength);
  if (!sealed.test(end)) return undefined;
  const sum = crc32('}', crc32(bytes.subarray(0, -sealLength)));
  return sum === Number.parseInt(end.slice(6, 14), 16) ? `${text.slice(0, -sealLength)}}` : undefined;
}

/** The bytes of one operation, with a line break on both sides so that a torn neighbour cannot swallow it. */
export function encodeLine(operation: Operation): string {
  return `\n${seal(JSON.stringify(operation))}\n`;
}

const isNewer = (raw: unknown) => Number((Object(raw) as { v?: unknown }).v) > lineVersion;

export type ReadLine =
  | { readonly operation: Operation }
  | { readonly fault: 'damaged' | 'foreign' | 'newer' };

/** Lines that are not ours to repair: those that never were one, and those that were. */
function faultOf(line: Buffer): 'damaged' | 'foreign' {
  return line[0] === brace || !isUtf8(line) ? 'damaged' : 'foreign';
}

/** @param line without its line break, not empty */
export function decodeLine(line: Buffer | string): ReadLine {
  const body = unseal(line);
  if (body === undefined) return { fault: faultOf(bytesOf(line)) };
  const raw = jsonIn(body);
  if (isNewer(raw)) return { fault: 'newer' };
  const operation = asOperation(raw);
  return operation ? { operation } : { fault: 'damaged' };
}
