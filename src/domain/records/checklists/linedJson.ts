import { Problem } from '../../problem.ts';
import { sentence } from '../../sentence.ts';

/** A value of a JSON text with the line it begins in, counted from 1. */
export interface Lined {
  readonly line: number;
  readonly value: LinedValue;
}

export type LinedValue = string | number | boolean | null | readonly Lined[] | ReadonlyMap<string, Lined>;

interface Token {
  readonly line: number;
  readonly text: string;
}

/** More than anybody's checklist has within each other, and few enough to be read without care. */
const deepest = 8;

const blank = /[\t\n\r ]*/y;
/** Where a value ends; whether it is one, JSON.parse says. */
const token = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/y;

const noJson = (line: number) =>
  new Problem(
    'unreadable file',
    sentence('Line {0}: this is no JSON. Check the commas, quotes and brackets there.', line),
  );

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  for (let at = 0; ; ) {
    const space = matchAt(blank, text, at) ?? '';
    line += space.split('\n').length - 1;
    at += space.length;
    if (at >= text.length) return [...tokens, { line, text: '' }];
    const found = matchAt(token, text, at);
    if (found === undefined) throw noJson(line);
    tokens.push({ line, text: found });
    at += found.length;
  }
}

function plainValue(text: string, line: number): string | number | boolean | null {
  try {
    return JSON.parse(text) as string | number | boolean | null;
  } catch {
    throw noJson(line);
  }
}

class Reading {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Lined {
    const value = this.#value();
    const { line, text } = this.#next();
    if (text !== '') throw noJson(line);
    return value;
  }

  #next(): Token {
    const found = this.#tokens[this.#at] ?? { line: 1, text: '' };
    this.#at += 1;
    return found;
  }

  #take(wanted: string): boolean {
    const isHere = this.#tokens[this.#at]?.text === wanted;
    if (isHere) this.#at += 1;
    return isHere;
  }

  #value(): Lined {
    const { line, text } = this.#next();
    if (text === '{') return { line, value: this.#within(line, () => this.#object()) };
    if (text === '[') return { line, value: this.#within(line, () => this.#list()) };
    if (text === '' || '}],:'.includes(text)) throw noJson(line);
    return { line, value: plainValue(text, line) };
  }

  #within<T>(line: number, read: () => T): T {
    this.#depth += 1;
    if (this.#depth > deepest) {
      const advice = sentence('Line {0}: there are too many brackets within brackets. Take some away.', line);
      throw new Problem('unreadable file', advice);
    }
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #separated(end: string, read: () => void): void {
    if (this.#take(end)) return;
    do read();
    while (this.#take(','));
    const { line, text } = this.#next();
    if (text !== end) throw noJson(line);
  }

  #list(): Lined[] {
    const values: Lined[] = [];
    this.#separated(']', () => void values.push(this.#value()));
    return values;
  }

  #object(): Map<string, Lined> {
    const fields = new Map<string, Lined>();
    this.#separated('}', () => {
      const { line, text } = this.#next();
      if (!text.startsWith('"') || !this.#take(':')) throw noJson(line);
      const name = String(plainValue(text, line));
      if (fields.has(name)) {
        const advice = sentence(
          'Line {0}: "{1}" stands here a second time. Keep one of them.',
          line,
          name.slice(0, 60),
        );
        throw new Problem('unreadable file', advice);
      }
      fields.set(name, this.#value());
    });
    return fields;
  }
}

/**
 * JSON that says where each value stands and refuses what JSON.parse lets pass: a name that stands twice, and brackets
 * without end. @throws Problem 'unreadable file'
 */
export function readLinedJson(text: string): Lined {
  return new Reading(tokensOf(text)).whole();
}
