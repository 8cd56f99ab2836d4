/** Some first lines count only as the first: what runs the file, what sort of document it is. */
const staysFirst = /^\ufeff?(?:#!|<\?|<!doctype\b|@charset\b)/i;

/**
 * Where a comment on a line of its own may stand for the line that is meant: above the whole statement when a
 * backslash continues it, and never above a line that must be the first.
 * @param at and the answer: 0-based
 */
export function lineToTag(lines: readonly string[], at: number): number {
  const [first = ''] = lines;
  let above = at;
  while (above > 0 && lines[above - 1]?.endsWith('\\')) above -= 1;
  return above === 0 && lines.length > 1 && staysFirst.test(first) ? 1 : above;
}
