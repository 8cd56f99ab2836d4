import { Problem } from '../domain/problem.ts';
import { tooLong } from '../domain/records/entry.ts';

/** A text of 1 MiB grows six-fold at most when JSON escapes it. */
const longestLine = 8 * 1024 * 1024;
const lineBreak = 0x0a;
const strict = new TextDecoder('utf-8', { fatal: true });

export type InputLine = { readonly text: string } | { readonly fault: string };

function decode(parts: readonly Uint8Array[]): InputLine {
  try {
    return { text: strict.decode(Buffer.concat(parts)) };
  } catch {
    return { fault: 'This line is no UTF-8. Write the text as UTF-8 and send it again.' };
  }
}

/** A line being put together; one that grows too long keeps its length only. */
class Line {
  #parts: Uint8Array[] = [];
  #length = 0;

  add(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length <= longestLine) this.#parts.push(part);
    else this.#parts = [];
  }

  take(): InputLine | undefined {
    const length = this.#length;
    const parts = this.#parts;
    this.#length = 0;
    this.#parts = [];
    if (length === 0) return undefined;
    if (length > longestLine) return { fault: 'This line is longer than 8 MB. A text may have 1 MiB.' };
    return decode(parts);
  }
}

/** The lines of a stream as they come; none of them, however broken or long, stops the others. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  const line = new Line();
  for await (const chunk of input) {
    let from = 0;
    for (let at = chunk.indexOf(lineBreak); at >= 0; at = chunk.indexOf(lineBreak, from)) {
      line.add(chunk.subarray(from, at));
      const whole = line.take();
      if (whole) yield whole;
      from = at + 1;
    }
    line.add(chunk.subarray(from));
  }
  const last = line.take();
  if (last) yield last;
}

/** The whole of a stream as text, without the line break that ends it. @throws Problem */
export async function readAll(input: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    length += part.length;
    if (length > longestLine) throw tooLong();
    parts.push(part);
  }
  const read = decode(parts);
  if ('fault' in read) throw new Problem('bad input', read.fault);
  return read.text.replace(/\r?\n$/, '');
}
