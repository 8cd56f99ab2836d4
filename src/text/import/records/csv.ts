const separators = [',', ';', '\t', '|'] as const;

/** What stands most often in the first line, outside of quotes. */
export function separatorOf(text: string): string {
  const line = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const plain = line.replace(/"[^"]*"/g, '');
  const counts = separators.map(one => plain.split(one).length);
  const most = Math.max(...counts);
  return separators[counts.indexOf(most)] ?? ',';
}

/** A field of a table with the line it begins in. */
export interface TableRow {
  /** Counted from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

class Reader {
  readonly rows: TableRow[] = [];
  #fields: string[] = [];
  #line = 1;
  #start = 1;

  field(text: string): void {
    this.#fields.push(text);
  }

  passed(text: string): void {
    for (const sign of text) if (sign === '\n') this.#line += 1;
  }

  end(): void {
    if (this.#fields.some(field => field !== '')) this.rows.push({ line: this.#start, fields: this.#fields });
    this.#fields = [];
    this.#line += 1;
    this.#start = this.#line;
  }
}

/** The text in quotes that begins at a place, and where it ends; a quote that is never closed ends with the text. */
function quoted(text: string, from: number): { readonly value: string; readonly end: number } {
  let at = from;
  for (;;) {
    const next = text.indexOf('"', at);
    if (next < 0) return { value: text.slice(from).replaceAll('""', '"'), end: text.length };
    if (text[next + 1] !== '"') return { value: text.slice(from, next).replaceAll('""', '"'), end: next + 1 };
    at = next + 2;
  }
}

/** The rows of a table as spreadsheets save it; empty ones are left out. */
export function readTable(text: string, separator: string): readonly TableRow[] {
  const reader = new Reader();
  const stop = new RegExp(`[${separator === '|' ? '\\|' : separator}\\n]`, 'g');
  const plain = text.replace(/\r\n?/g, '\n');
  for (let at = 0; at <= plain.length; ) {
    const isQuoted = plain[at] === '"';
    const { value, end } = isQuoted ? quoted(plain, at + 1) : { value: '', end: at };
    stop.lastIndex = end;
    const next = stop.exec(plain)?.index ?? plain.length;
    const tail = plain.slice(end, next);
    reader.field(isQuoted ? value + tail.trim() : tail);
    reader.passed(value);
    if (plain[next] !== separator) reader.end();
    at = next + 1;
  }
  return reader.rows;
}
