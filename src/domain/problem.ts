import { type Sentence, sentence, spoken } from './sentence.ts';

export type ProblemCode =
  | 'bad date'
  | 'bad id'
  | 'bad input'
  | 'disk full'
  | 'empty'
  | 'newer store'
  | 'no folder'
  | 'not found'
  | 'outside the workspace'
  | 'purged'
  | 'read-only'
  | 'store gone'
  | 'too long'
  | 'unreadable file';

/** A failure we foresaw. Its message says what to do next; every surface may show it as it is. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** What it says, before translation. */
  readonly advice: Sentence;

  constructor(code: ProblemCode, advice: Sentence | string, cause?: unknown) {
    const said = typeof advice === 'string' ? sentence('{0}', advice) : advice;
    super(spoken(said), { cause });
    this.name = 'Problem';
    this.code = code;
    this.advice = said;
  }
}
