import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { Problem } from '../domain/problem.ts';
import { sentence } from '../domain/sentence.ts';
import { codeOf } from './failure.ts';

/** A pipe in place of a file is refused rather than waited for. */
const { O_RDONLY, O_NONBLOCK = 0 } = constants;

export interface SmallFile {
  readonly path: string;
  /** In bytes; a longer file is not read. */
  readonly longest: number;
  readonly tooLong: () => Problem;
}

function unreadable(path: string, error: unknown): unknown {
  const reason = codeOf(error);
  if (reason === undefined || error instanceof Problem) return error;
  if (reason === 'ENOENT' || reason === 'ENOTDIR') {
    return new Problem('not found', sentence('There is no file {0}. Check its name.', path), error);
  }
  return new Problem(
    'unreadable file',
    sentence('{0} cannot be read. Check its rights, then try again. ({1})', path, reason),
    error,
  );
}

const noText = (path: string) =>
  new Problem(
    'unreadable file',
    sentence('{0} is no text file in UTF-8. Save it as UTF-8, or choose another one.', path),
  );

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw noText(path);
  }
}

async function bytesOf({ path, longest, tooLong }: SmallFile): Promise<Uint8Array> {
  const file = await open(path, O_RDONLY | O_NONBLOCK);
  try {
    const state = await file.stat();
    if (!state.isFile()) throw noText(path);
    if (state.size > longest) throw tooLong();
    const bytes = await file.readFile();
    if (bytes.length > longest) throw tooLong();
    return bytes;
  } finally {
    await file.close();
  }
}

/** The text of a file that a person chose; it stays as it is. @throws Problem */
export async function readSmallFile(file: SmallFile): Promise<string> {
  const bytes = await bytesOf(file).catch((error: unknown) => {
    throw unreadable(file.path, error);
  });
  return decoded(bytes, file.path);
}
