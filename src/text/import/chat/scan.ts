import { dedented, trimLines } from '../lines.ts';
import type { When } from '../when/when.ts';
import { type Head, headAt, type Rule } from './heads.ts';

/** One message as it was found. */
export interface Said {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly speaker?: string | undefined;
  readonly when: When;
  readonly text: string;
}

export interface Scanned {
  readonly said: readonly Said[];
  /** How many messages begin with a name or a time. */
  readonly heads: number;
  /** The first such line. */
  readonly example: string;
}

interface Open {
  readonly line: number;
  readonly head: Head;
  readonly text: string[];
}

class Scan {
  readonly said: Said[] = [];
  heads = 0;
  example = '';
  #open: Open | undefined;
  #speaker: string | undefined;

  begin(head: Head, line: number): void {
    this.end();
    if (!head.divides) {
      this.heads += 1;
      if (!head.goesOn) this.#speaker = head.speaker;
    }
    this.#open = { line, head, text: [head.rest] };
  }

  goOn(text: string, line: number): void {
    this.#open ??= { line, head: { divides: true, when: {}, rest: '', lines: 0 }, text: [] };
    this.#open.text.push(text);
  }

  end(): void {
    if (!this.#open) return;
    const { line, head, text } = this.#open;
    this.#open = undefined;
    const speaker = head.goesOn ? this.#speaker : head.speaker;
    this.said.push({
      line,
      ...(speaker !== undefined && { speaker }),
      when: head.when,
      text: dedented(trimLines(text)),
    });
  }
}

const exampleOf = (head: readonly string[]) => head.map(line => line.trim()).join(' / ');

/** Divides lines into messages; what stands before the first head is a message of nobody. */
export function scan(lines: readonly string[], rules: readonly Rule[]): Scanned {
  const found = new Scan();
  for (let at = 0; at < lines.length; ) {
    const head = headAt(rules, lines, at);
    if (!head) found.goOn(lines[at] as string, at + 1);
    else if (!head.divides && found.example === '')
      found.example = exampleOf(lines.slice(at, at + head.lines));
    if (head) found.begin(head, at + 1);
    at += head?.lines ?? 1;
  }
  found.end();
  const { said, heads, example } = found;
  return { said, heads, example };
}
