import { crc32 } from 'node:zlib';
import { asOperation, lineVersion, type Operation } from '../domain/operation.ts';

const sealed = /^(\{.*),"s":"([0-9a-f]{8})"\}$/s;

const checksum = (body: string) => crc32(body).toString(16).padStart(8, '0');

/** The bytes of one operation, with a line break on both sides so that a torn neighbour cannot swallow it. */
export function encodeLine(operation: Operation): string {
  const body = JSON.stringify(operation);
  return `\n${body.slice(0, -1)},"s":"${checksum(body)}"}\n`;
}

export type ReadLine =
  | { readonly operation: Operation }
  | { readonly fault: 'damaged' | 'foreign' | 'newer' };

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** @param text one line without its line break, not empty */
export function decodeLine(text: string): ReadLine {
  const match = sealed.exec(text);
  const body = match && `${match[1]}}`;
  if (!body || checksum(body) !== match[2]) return { fault: text.startsWith('{') ? 'damaged' : 'foreign' };
  const operation = asOperation(parse(body));
  if (!operation) return { fault: 'damaged' };
  return operation.v > lineVersion ? { fault: 'newer' } : { operation };
}
