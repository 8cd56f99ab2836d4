import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { asProblem, codeOf } from '../storage/failure.ts';
import { largestSource, requireSize } from '../text/import/sourceText.ts';
import type { Io } from './io.ts';

/** No more than that is ever held. @throws Problem 'too long' */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > largestSource) throw tooLong();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const tooLong = () =>
  new Problem(
    'too long',
    'This is more than 20 MB. Up to 20 MB can be imported: divide it, by year for example.',
  );

function missing(file: string, error: unknown): unknown {
  if (codeOf(error) !== 'ENOENT') return asProblem(error, file);
  return new Problem(
    'not found',
    `There is no file ${file}. Check its name, or send the text to: listen-first import -`,
  );
}

/** The bytes of a file or, for `-`, of standard input; a large one is refused unread. @throws Problem */
export async function readSource(io: Io, name: string): Promise<Uint8Array> {
  if (name === '-') return collect(io.input);
  const file = resolve(io.folder, name);
  const handle = await open(file, 'r').catch(error => {
    throw missing(file, error);
  });
  try {
    const state = await handle.stat();
    if (state.isDirectory()) throw new Problem('bad input', `${file} is a folder. Name one file in it.`);
    if (state.isFile()) requireSize(state.size);
    return await collect(handle.createReadStream({ autoClose: false }));
  } finally {
    await handle.close();
  }
}
