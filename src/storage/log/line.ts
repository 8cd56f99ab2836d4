import { crc32 } from 'node:zlib';
import { asOperation, lineVersion, type Operation } from '../../domain/log/operation.ts';
import { jsonIn } from '../files.ts';

const sealed = /^,"s":"[0-9a-f]{8}"\}$/;
const sealLength = ',"s":"00000000"}'.length;

const checksum = (body: string) => crc32(body).toString(16).padStart(8, '0');

/** @param body an object as JSON. @returns the same object with its checksum as last field */
export function seal(body: string): string {
  return `${body.slice(0, -1)},"s":"${checksum(body)}"}`;
}

/** What was sealed; undefined when a byte of it changed. */
export function unseal(text: string): string | undefined {
  // A checkout of somebody's repository may have turned the line ends.
  const line = text.endsWith('\r') ? text.slice(0, -1) : text;
  const end = line.slice(-sealLength);
  const body = `${line.slice(0, -sealLength)}}`;
  return sealed.test(end) && checksum(body) === end.slice(6, 14) ? body : undefined;
}

/** The bytes of one operation, with a line break on both sides so that a torn neighbour cannot swallow it. */
export function encodeLine(operation: Operation): string {
  return `\n${seal(JSON.stringify(operation))}\n`;
}

const isNewer = (raw: unknown) => Number((Object(raw) as { v?: unknown }).v) > lineVersion;

export type ReadLine =
  | { readonly operation: Operation }
  | { readonly fault: 'damaged' | 'foreign' | 'newer' };

/** @param text one line without its line break, not empty */
export function decodeLine(text: string): ReadLine {
  const body = unseal(text);
  if (body === undefined) return { fault: text.startsWith('{') ? 'damaged' : 'foreign' };
  const raw = jsonIn(body);
  if (isNewer(raw)) return { fault: 'newer' };
  const operation = asOperation(raw);
  return operation ? { operation } : { fault: 'damaged' };
}
