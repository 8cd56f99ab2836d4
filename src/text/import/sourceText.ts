import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { decode } from './decode.ts';
import type { Imported, Notice } from './imported.ts';

/** The largest source, in bytes. */
export const largestSource = 20 * 1024 * 1024;

const encodings: Readonly<Record<string, string>> = {
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

function encodingNotice(encoding: string): Notice[] {
  const name = encodings[encoding];
  return name === undefined ? [] : [{ words: sentence('The file is no UTF-8; it was read as {0}.', name) }];
}

function requireSome(text: string): void {
  if (text.trim() !== '') return;
  throw new Problem(
    'empty',
    sentence('There is nothing in it. Choose another file, or copy the text again.'),
  );
}

/** @throws Problem 'too long' before anything is read */
export function requireSize(bytes: number): void {
  if (bytes <= largestSource) return;
  throw new Problem(
    'too long',
    sentence(
      'This is {0} MB. Up to 20 MB can be imported: divide it, by year for example.',
      Math.ceil(bytes / 1024 / 1024),
    ),
  );
}

export interface SourceText {
  readonly text: string;
  /** What should be known of how it was read. */
  readonly notices: readonly Notice[];
}

/** @throws Problem 'bad input' where it is no text, 'too long' or 'empty' */
export function sourceText(bytes: Uint8Array): SourceText {
  requireSize(bytes.length);
  if (bytes.length === 0) requireSome('');
  const { text, encoding } = decode(bytes);
  requireSome(text);
  return { text, notices: encodingNotice(encoding) };
}

/** @throws Problem 'empty' */
export function requireTalk({ conversations }: Imported): void {
  if (conversations.length > 0) return;
  throw new Problem(
    'empty',
    sentence('No talk was found in it. Say what it is with another format, or choose another file.'),
  );
}
