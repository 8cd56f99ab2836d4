import { lstat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Problem } from '../domain/problem.ts';
import { asProblem, unlessMissing } from '../storage/failure.ts';
import { replaceFile } from '../storage/files.ts';
import type { Io } from './io.ts';

export interface OutOptions {
  /** `-` is standard output. */
  readonly out: string;
  readonly force?: boolean;
}

/** Never follows a link and never replaces what is no file, such as a device. @throws Problem */
export async function requireFree({ out, force }: OutOptions): Promise<void> {
  if (out === '-') return;
  const file = resolve(out);
  if (!(await unlessMissing(lstat(dirname(file))))) {
    throw new Problem('no folder', `There is no folder ${dirname(file)}. Make it first.`);
  }
  const there = await unlessMissing(lstat(file));
  if (!there) return;
  if (!there.isFile()) throw new Problem('bad input', `${file} is no file. Name another one.`);
  if (!force)
    throw new Problem(
      'bad input',
      `${file} is there already. Name another file, or replace it with --force.`,
    );
}

/** @throws Problem */
export async function writeOut(io: Io, { out }: OutOptions, text: string): Promise<void> {
  if (out === '-') return io.write(text);
  const file = resolve(out);
  try {
    await replaceFile(file, text, { durable: true });
  } catch (error) {
    throw asProblem(error, file);
  }
}
