import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { Problem } from '../../domain/problem.ts';
import { sentence } from '../../domain/sentence.ts';
import { asProblem, codeOf } from '../../storage/failure.ts';
import type { Form } from '../../wording/mask.ts';
import type { Io } from '../io.ts';
import { readAll } from '../readLines.ts';

export interface Source {
  /** As it is shown: from the folder the command was given in. */
  readonly name: string;
  readonly text: string;
  readonly form: Form;
}

const largest = 8 * 1024 * 1024;
const strict = new TextDecoder('utf-8', { fatal: true });

function troubleWith(file: string, error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (codeOf(error) === 'ENOENT')
    return new Problem(
      'not found',
      sentence('There is no file {0}. Check its name, or use - for standard input.', file),
    );
  if (error instanceof TypeError)
    return new Problem(
      'bad input',
      sentence('{0} is no text in UTF-8. Save it as UTF-8 and check it again.', file),
    );
  return asProblem(error, file);
}

async function textOf(file: string): Promise<string> {
  const state = await stat(file);
  if (state.isDirectory())
    throw new Problem('bad input', sentence('{0} is a folder. Name files in it.', file));
  if (state.size > largest)
    throw new Problem('too long', sentence('{0} is larger than 8 MB. Divide it and check the parts.', file));
  return strict.decode(await readFile(file));
}

const formOf = (name: string): Form => (/\.(?:txt|eml|log)$/i.test(name) ? 'text' : 'markdown');

/** @throws Problem */
export async function readText(io: Io, name: string): Promise<Source> {
  if (name === '-') return { name: 'standard input', text: await readAll(io.input), form: 'markdown' };
  const file = resolve(io.folder, name);
  try {
    const shown = relative(io.folder, file).split(sep).join('/');
    return { name: shown.startsWith('..') ? file : shown, text: await textOf(file), form: formOf(name) };
  } catch (error) {
    throw troubleWith(file, error);
  }
}
