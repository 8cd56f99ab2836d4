import { Problem, type ProblemCode } from '../../domain/problem.ts';
import type { Sentence } from '../../domain/sentence.ts';
import type { Question } from '../../text/import/imported.ts';
import { parseImport, type Read, type Source } from '../../text/import/parseImport.ts';

/** Problems lose their class between threads. */
export type ReadOrNot =
  | { readonly read: Read | Question }
  | { readonly code: ProblemCode; readonly advice: Sentence }
  | { readonly stack: string };

/** Reads a source, with its failure as a value. */
export async function readOrSay(source: Source): Promise<ReadOrNot> {
  try {
    return { read: await parseImport(source) };
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, advice: error.advice };
    return { stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
