import * as v from 'valibot';

const line = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A spot in code: workspace-folder name, relative POSIX path, 1-based lines, and what stood there. */
export const spot = v.object({
  repository: v.optional(v.string()),
  folder: v.string(),
  path: v.pipe(v.string(), v.check(isInside)),
  commit: v.optional(v.string()),
  start: line,
  end: line,
  quote: v.string(),
  before: v.optional(v.string(), ''),
  after: v.optional(v.string(), ''),
});

export type Spot = v.InferOutput<typeof spot>;

/** Longest quote kept, in characters. */
export const longestQuote = 4000;

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
