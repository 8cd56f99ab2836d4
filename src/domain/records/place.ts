import * as v from 'valibot';

const line = v.pipe(v.number(), v.integer(), v.minValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

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
/** Longest name of what shows a document, in characters. */
export const longestScheme = 100;
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
  /** All of a file, or a folder ("." is the workspace folder itself): it has no lines, whatever `start` says. */
  whole: v.fallback(v.optional(v.picklist(['file', 'folder'])), undefined),
  /** In a notebook: the cell its lines are counted in, the first one is 0. */
  cell: v.fallback(v.optional(count), undefined),
  /** Of a document that is no file: what showed it, such as "output". Only its quote can be read again. */
  scheme: optionalText(longestScheme),
});

export type Spot = v.InferOutput<typeof spot>;

/** True for a path that can only lead into the folder it is joined to. */
export function isInside(path: string): boolean {
  if (path === '' || path.includes('\0') || path.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(path))
    return false;
  return !path.startsWith('/') && path.split('/').every(part => part !== '..' && part !== '');
}

/** "src/client.ts:88", of a notebook "tries.ipynb#3:2" with the number of the cell, of a folder "src/". */
export function spotLabel({ path, start, whole, cell }: Spot): string {
  if (whole === 'folder') return `${path}/`;
  if (whole === 'file') return path;
  return cell === undefined ? `${path}:${start}` : `${path}#${cell + 1}:${start}`;
}
