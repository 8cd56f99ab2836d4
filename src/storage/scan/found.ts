import type { FoundTag, TagProblem, TagProblemCode } from '../../tags/readTags.ts';

export interface TagInFile extends FoundTag {
  /** From the folder that was scanned, POSIX. */
  readonly file: string;
}

export type ProblemInFileCode = TagProblemCode | 'unreadable' | 'too-large';

export interface ProblemInFile extends Omit<TagProblem, 'code'> {
  readonly file: string;
  readonly code: ProblemInFileCode;
}

/** What a scan found, in the order of files and lines. */
export interface Found {
  readonly tags: readonly TagInFile[];
  readonly problems: readonly ProblemInFile[];
  /** How many files were looked into. */
  readonly scanned: number;
}

/** What came of many files. */
export interface LookedAtAll extends Found {
  /** Where a folder stands in the place of a file: another repository. */
  readonly folders: readonly string[];
}

export const foundNothing: Found = { tags: [], problems: [], scanned: 0 };

export const unreadable = (file: string): ProblemInFile => ({
  file,
  line: 1,
  code: 'unreadable',
  severity: 'error',
  words: '',
});

interface Placed {
  readonly file: string;
  readonly line: number;
}

const byPlace = (left: Placed, right: Placed) =>
  left.file === right.file ? left.line - right.line : left.file < right.file ? -1 : 1;

export function together(all: readonly Found[]): Found {
  return {
    tags: all.flatMap(one => one.tags).sort(byPlace),
    problems: all.flatMap(one => one.problems).sort(byPlace),
    scanned: all.reduce((sum, one) => sum + one.scanned, 0),
  };
}
