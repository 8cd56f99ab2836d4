import { basename } from 'node:path';
import type { DateOrder } from '../domain/dateOrder.ts';
import type { Day } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import { spoken } from '../domain/sentence.ts';
import { type Format, isQuestion, type Question } from '../text/import/imported.ts';
import { parseImport, type Read, type Source } from '../text/import/parseImport.ts';
import { requireDay } from './clock.ts';

/** What a command says about its file. */
export interface ReadOptions {
  readonly file: string;
  readonly format?: Format;
  readonly us?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly at?: string;
}

/** A command cannot ask: it says which option answers. */
function requireAnswer(read: Read | Question): Read {
  if (!isQuestion(read)) return read;
  const options =
    read.about === 'day' ? '--at DAY, like --at 2026-11-17' : '--date-order DMY or --date-order MDY';
  throw new Problem('bad date', `${spoken(read.words)} Say it with ${options}.`);
}

/** Undefined for standard input. */
export const nameOf = ({ file }: Pick<ReadOptions, 'file'>) => (file === '-' ? undefined : basename(file));

/** What the file holds. @throws Problem, also where something has to be answered first */
export async function readImport(bytes: Uint8Array, today: Day, options: ReadOptions): Promise<Read> {
  const { format, us = [], dateOrder: order = 'auto', at } = options;
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const source: Source = { bytes, name: nameOf(options), format, today, zone, us, order };
  return requireAnswer(await parseImport({ ...source, at: at === undefined ? undefined : requireDay(at) }));
}
