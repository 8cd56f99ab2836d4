/** The lines of a text, whatever ends them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\n\r]/);

export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Without the empty lines around it; what stands between stays as it is. */
export function trimLines(lines: readonly string[]): string {
  let [from, to] = [0, lines.length];
  while (from < to && isBlank(lines[from])) from += 1;
  while (to > from && isBlank(lines[to - 1])) to -= 1;
  return lines.slice(from, to).join('\n');
}

const indentOf = (line: string) => /^[ \t]*/.exec(line.slice(0, 100))?.[0] ?? '';

/** Without the room that all of its lines begin with. */
export function dedented(text: string): string {
  if (!/^[ \t]/.test(text)) return text;
  const lines = text.split('\n');
  const indents = lines.filter(line => !isBlank(line)).map(indentOf);
  const shortest = indents.reduce(
    (left, right) => (right.length < left.length ? right : left),
    indents[0] ?? '',
  );
  const common = indents.every(one => one.startsWith(shortest)) ? shortest.length : 0;
  return lines.map(line => line.slice(Math.min(common, indentOf(line).length))).join('\n');
}
