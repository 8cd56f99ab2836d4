import { endOfLine } from './comments.ts';
import type { Scan } from './rule.ts';
import { escaped, type Language, type Rule } from './rule.ts';

interface Opened {
  readonly name: string;
  /** Its end may be indented. */
  readonly isIndented: boolean;
}

interface HereDocument {
  readonly rest: string;
  /** What `<` and the rest matched, taken apart. */
  readonly pattern: RegExp;
  readonly opened: (found: RegExpExecArray) => Opened;
  /** How the rest of the line is read that opens it. */
  readonly language: () => Language;
  readonly after?: string;
}

/** How far on a line others are looked for, and how many. */
const longestLine = 500;
const mostOnLine = 8;

/** After the line that ends one; undefined where none does. @param from a line's beginning */
function afterBody(text: string, from: number, { name, isIndented }: Opened): number | undefined {
  const end = new RegExp(`^${isIndented ? '[ \\t]*' : ''}${escaped(name)}(?!\\w)`, 'gm');
  end.lastIndex = from;
  const found = end.exec(text);
  return found ? found.index + found[0].length : undefined;
}

/** Words that end no body below: what is not found once is not there further down either. */
const missing = new WeakMap<Scan, Set<string>>();

function isMissing(scan: Scan, { name }: Opened): boolean {
  return missing.get(scan)?.has(name) === true;
}

function remember(scan: Scan, { name }: Opened): void {
  const names = missing.get(scan) ?? new Set();
  missing.set(scan, names.add(name));
}

/** After the bodies that a line opens, one below the other. */
function afterBodies(
  scan: Scan,
  { from, line }: { from: number; line: readonly Opened[] },
): number | undefined {
  let at = from;
  for (const one of line) {
    const end = isMissing(scan, one) ? undefined : afterBody(scan.text, at, one);
    if (end === undefined) {
      remember(scan, one);
      return at === from ? undefined : at;
    }
    at = end;
  }
  return at;
}

/** Text that stands below the line that opens it, up to a word of one's choice. */
export function hereDocument({ rest, pattern, opened, language, after }: HereDocument): Rule {
  return {
    first: '<',
    rest,
    ...(after !== undefined && { after }),
    read: (scan, start, inside) => {
      const { text } = scan;
      const end = endOfLine(text, inside);
      const near = text.slice(start, Math.min(end, start + longestLine));
      const line = [...near.matchAll(pattern)].slice(0, mostOnLine).map(opened);
      if (line[0] && isMissing(scan, line[0])) return inside;
      const on = afterBodies(scan, { from: end + 1, line });
      if (on === undefined) return inside;
      scan.part(inside, end, language());
      return on;
    },
  };
}
