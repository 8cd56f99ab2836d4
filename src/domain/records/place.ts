import * as v from 'valibot';

const line = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What a later version or a damaged record says differently is left out; the quote stays readable. */
const optionalText = (longest: number) =>
  v.fallback(v.optional(v.pipe(v.string(), v.maxLength(longest))), undefined);
const optionalHash = v.fallback(
  v.optional(v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/))),
  undefined,
);

/** Longest quote kept, in characters. */
export const longestQuote = 4000;
/** Longest label of the symbol around a spot, in characters. */
export const longestSymbol = 200;
/** Longest id of a repository, in characters. */
export const longestRepository = 1000;
/** Files with more lines keep no sketch. */
export const sketchedLines = 4000;

/** A spot in code: workspace-folder name, relative POSIX path, 1-based lines, and what stood there. */
export const spot = v.object({
  /** "github.com/typicode/lowdb", or "root:" and the first commit where there is no remote. */
  repository: optionalText(longestRepository),
  folder: v.string(),
  path: v.pipe(v.string(), v.check(isInside)),
  /** From the root of the repository, where that is not `path`. */
  repositoryPath: v.fallback(v.optional(v.pipe(v.string(), v.check(isInside))), undefined),
  commit: optionalHash,
  start: line,
  end: line,
  quote: v.string(),
  before: v.optional(v.string(), ''),
  after: v.optional(v.string(), ''),
  /** The id git gives to a file of this text. */
  blob: optionalHash,
  /** Sixteen bits for each line of the file, base64. */
  sketch: optionalText(sketchedLines * 3),
  /** "Client.retry": what the editor calls the code around; a label, never a way to find it. */
  symbol: optionalText(longestSymbol),
});

export type Spot = v.InferOutput<typeof spot>;

/** True for a path that can only lead into the folder it is joined to. */
export function isInside(path: string): boolean {
  if (path === '' || path.includes('\0') || path.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(path))
    return false;
  return !path.startsWith('/') && path.split('/').every(part => part !== '..' && part !== '');
}

/** "src/client.ts:88" */
export function spotLabel({ path, start }: Spot): string {
  return `${path}:${start}`;
}
