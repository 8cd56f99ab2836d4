export interface NamedAtEnd {
  /** The line without its last words. */
  readonly text: string;
  /** The name, as it stands among those given. */
  readonly name: string;
}

const signs = /[$()*+?.[\]\\^{|}]/g;

/** "cap raised for Acme" says whom something is for, where Acme is one of the names; undefined where it names none of them. */
export function namedAtEnd(line: string, names: Iterable<string>): NamedAtEnd | undefined {
  for (const name of names) {
    const literal = name.trim().replace(signs, '\\$&').replace(/\s+/g, '\\s+');
    const end = literal === '' ? null : new RegExp(`(?<=\\S)\\s+for\\s+${literal}\\s*$`, 'iu').exec(line);
    if (end) return { text: line.slice(0, end.index), name };
  }
  return undefined;
}
