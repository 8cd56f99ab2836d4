/** Lines that were replaced by others, as `git diff -U0` shows them. */
export interface Hunk {
  /** The number of the first old line, from 1; without old lines that of the line above. */
  readonly oldStart: number;
  readonly removed: readonly string[];
  readonly newStart: number;
  readonly added: readonly string[];
}

/** What happened to one file. A path is missing where the file is. */
export interface FileChange {
  readonly oldPath?: string;
  readonly newPath?: string;
  readonly hunks: readonly Hunk[];
}

interface Draft {
  oldPath: string | undefined;
  newPath: string | undefined;
  readonly hunks: Hunk[];
}

const escapes: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/** A path as git writes it: between quotation marks where there are unusual signs, as bytes in octal digits. */
export function pathIn(written: string): string {
  if (!written.startsWith('"')) return written.replace(/\t$/, '');
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [, octal, escaped, plain] of written
    .slice(1, written.lastIndexOf('"'))
    .matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gsu)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else if (escaped !== undefined) bytes.push(escapes[escaped] ?? 63);
    else bytes.push(...encoder.encode(plain));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** The path of `--- a/src/x.ts` or `+++ b/src/x.ts`; undefined for a file that is not there. */
function sideIn(written: string): string | undefined {
  const path = pathIn(written);
  return path === '/dev/null' ? undefined : path.slice(2);
}

const hunkHead = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Reads the lines of a hunk. @returns where the next line stands */
function readHunk(lines: readonly string[], from: number, draft: Draft): number {
  const head = hunkHead.exec(lines[from] as string) as RegExpExecArray;
  const count = (written: string | undefined) => (written === undefined ? 1 : Number(written));
  const [removed, added]: [string[], string[]] = [[], []];
  let [at, left] = [from + 1, count(head[2]) + count(head[4])];
  for (; at < lines.length && left > 0; at += 1) {
    const line = lines[at] as string;
    if (line.startsWith('-')) removed.push(line.slice(1));
    else if (line.startsWith('+')) added.push(line.slice(1));
    else if (!line.startsWith('\\')) break;
    if (!line.startsWith('\\')) left -= 1;
  }
  draft.hunks.push({ oldStart: Number(head[1]), removed, newStart: Number(head[3]), added });
  return at;
}

function readHead(line: string, draft: Draft): void {
  if (line.startsWith('--- ')) draft.oldPath = sideIn(line.slice(4));
  else if (line.startsWith('+++ ')) draft.newPath = sideIn(line.slice(4));
  else if (line.startsWith('rename from ')) draft.oldPath = pathIn(line.slice(12));
  else if (line.startsWith('rename to ')) draft.newPath = pathIn(line.slice(10));
}

/** The changes that a patch of git's tells of, without surrounding lines. A file without lines is left out. */
export function readPatch(patch: string): FileChange[] {
  const lines = patch.split('\n');
  const drafts: Draft[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as string;
    const draft = drafts.at(-1);
    if (line.startsWith('diff --git ')) drafts.push({ oldPath: undefined, newPath: undefined, hunks: [] });
    else if (draft && line.startsWith('@@ ') && hunkHead.test(line)) {
      at = readHunk(lines, at, draft);
      continue;
    } else if (draft && draft.hunks.length === 0) readHead(line, draft);
    at += 1;
  }
  return drafts
    .filter(({ oldPath, newPath }) => oldPath !== undefined || newPath !== undefined)
    .map(({ oldPath, newPath, hunks: found }) => ({
      ...(oldPath !== undefined && { oldPath }),
      ...(newPath !== undefined && { newPath }),
      hunks: found,
    }));
}

/** The change that undoes another one. */
export function undone({ oldPath, newPath, hunks }: FileChange): FileChange {
  return {
    ...(newPath !== undefined && { oldPath: newPath }),
    ...(oldPath !== undefined && { newPath: oldPath }),
    hunks: hunks.map(({ oldStart, removed, newStart, added }) => ({
      oldStart: newStart,
      removed: added,
      newStart: oldStart,
      added: removed,
    })),
  };
}
