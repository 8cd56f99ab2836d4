interface Pattern {
  readonly matches: RegExp;
  readonly isNegated: boolean;
  readonly isForFolders: boolean;
  /** Whether it speaks of a name wherever it stands, not of a path. */
  readonly isName: boolean;
  readonly glob: string;
}

/** One ignore file: what it says of paths below its folder. */
export interface IgnoreFile {
  /** The folder it stands in, from the one that is scanned, with a slash at its end; empty for that itself. */
  readonly base: string;
  readonly patterns: readonly Pattern[];
  /** Whether any of them may match: most paths match none. */
  readonly mayMatch: (path: string, name: string) => boolean;
}

const classEnd = (glob: string, from: number) =>
  glob.indexOf(']', glob.charAt(from + 1) === ']' ? from + 2 : from + 1);

/** A class of characters as a source; undefined where it is never closed. */
function classSource(glob: string, at: number): { source: string; next: number } | undefined {
  const from = at + (/[!^]/.test(glob.charAt(at + 1)) ? 1 : 0);
  const end = classEnd(glob, from);
  if (end < 0) return undefined;
  const inside = glob.slice(from + 1, end).replace(/[\\\]]/g, '\\$&');
  return { source: `[${from > at ? '^' : ''}${inside}]`, next: end + 1 };
}

function sourceOf(glob: string): string {
  let source = '';
  for (let at = 0; at < glob.length; ) {
    const sign = glob.charAt(at);
    if (glob.startsWith('**/', at) && (at === 0 || glob.charAt(at - 1) === '/')) {
      source += '(?:.*/)?';
      at += 3;
    } else if (glob.slice(at) === '**' && glob.charAt(at - 1) === '/') {
      source += '.+';
      at += 2;
    } else if (sign === '*') {
      source += '[^/]*';
      at += glob.charAt(at + 1) === '*' ? 2 : 1;
    } else if (sign === '[' && classSource(glob, at)) {
      const found = classSource(glob, at);
      source += found?.source ?? '';
      at = found?.next ?? at + 1;
    } else {
      const isEscaped = sign === '\\' && at + 1 < glob.length;
      const plain = isEscaped ? glob.charAt(at + 1) : sign;
      source += sign === '?' ? '[^/]' : plain.replace(/[$()*+?.[\]\\^{|}/]/, '\\$&');
      at += isEscaped ? 2 : 1;
    }
  }
  return source;
}

function patternOf(line: string): Pattern | undefined {
  const text = line.replace(/\r$/, '').replace(/(?<!\\) +$/, '');
  if (text === '' || text.startsWith('#')) return undefined;
  const isNegated = text.startsWith('!');
  const glob = isNegated ? text.slice(1) : text;
  const isForFolders = glob.endsWith('/');
  const bare = glob.replace(/\/$/, '');
  const isAnchored = bare.includes('/');
  const source = sourceOf(bare.replace(/^\//, ''));
  const matches = new RegExp(`^${source}$`);
  return { matches, isNegated, isForFolders, isName: !isAnchored, glob: bare };
}

const special = /[*?[\]\\]/;
const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);
/** What a name ends with, where a pattern asks for nothing else. */
const tailIn = ({ glob }: Pattern) =>
  glob.startsWith('*') && glob.includes('.') && !special.test(glob.slice(1)) ? glob.slice(1) : undefined;

function anyOf(patterns: readonly Pattern[]): (text: string) => boolean {
  if (patterns.length === 0) return () => false;
  const all = new RegExp(patterns.map(({ matches }) => matches.source).join('|'));
  return text => all.test(text);
}

function byEnding(tails: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const tail of tails) found.set(endingOf(tail), [...(found.get(endingOf(tail)) ?? []), tail]);
  return found;
}

/** Most patterns ask for an ending or a whole name, which is looked up at once. */
function quick(patterns: readonly Pattern[]): IgnoreFile['mayMatch'] {
  const named = patterns.filter(one => one.isName);
  const tails = byEnding(named.flatMap(one => tailIn(one) ?? []));
  const names = new Set(named.flatMap(({ glob }) => (special.test(glob) ? [] : [glob])));
  const byName = anyOf(named.filter(one => special.test(one.glob) && tailIn(one) === undefined));
  const byPath = anyOf(patterns.filter(one => !one.isName));
  return (path, name) =>
    names.has(name) ||
    (tails.get(endingOf(name))?.some(tail => name.endsWith(tail)) ?? false) ||
    byName(name) ||
    byPath(path);
}

/** @param text of a .gitignore @param base see {@link IgnoreFile} */
export function ignoreFile(text: string, base: string): IgnoreFile | undefined {
  const patterns = text.split('\n').flatMap(line => patternOf(line) ?? []);
  return patterns.length === 0 ? undefined : { base, patterns, mayMatch: quick(patterns) };
}

/** Whether a path is ignored; the deepest file with a word on it counts, in it the last. @param files outermost first */
export function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (let at = files.length - 1; at >= 0; at -= 1) {
    const { base = '', patterns = [], mayMatch } = files[at] ?? {};
    const below = path.slice(base.length);
    if (!mayMatch?.(below, name)) continue;
    const last = patterns.findLast(
      one => (isFolder || !one.isForFolders) && one.matches.test(one.isName ? name : below),
    );
    if (last) return !last.isNegated;
  }
  return false;
}
