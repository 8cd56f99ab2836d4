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
  | 'read-only'
  | 'store gone'
  | 'too long'
  | 'unreadable file';

/** A failure we foresaw. Its message says what to do next; every surface may show it as it is. */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, advice: string, cause?: unknown) {
    super(advice, { cause });
    this.name = 'Problem';
    this.code = code;
  }
}
