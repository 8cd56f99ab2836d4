import { compiled, insideOf } from './compiled.ts';
import type { Island, Language, Reader, Scan, Spot } from './rule.ts';

/** Code inside strings inside code: nobody writes it deeper than this. */
const deepest = 120;

class Walk implements Scan {
  readonly text: string;
  readonly found: Spot[] = [];
  isBroken = false;
  readonly #heads: readonly number[];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #last: number;
  #next = 0;
  #depth = 0;

  /** @param heads ascending offsets @param toTheEnd also where nothing is to be found any more */
  constructor(text: string, heads: readonly number[], toTheEnd = false) {
    this.text = text;
    this.#heads = heads;
    this.#last = toTheEnd ? text.length : (heads.at(-1) ?? -1);
  }

  comment(start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
    const heads = this.#heads;
    while ((heads[this.#next] ?? Number.POSITIVE_INFINITY) < start) this.#next += 1;
    for (let head = heads[this.#next]; head !== undefined && head < end; head = heads[this.#next]) {
      this.found.push({ at: head, end });
      this.#next += 1;
    }
  }

  code(language: Language, from: number): number {
    const { text } = this;
    if (this.#depth >= deepest) return text.length;
    this.#depth += 1;
    const { hop, tries } = compiled(language);
    let at = from;
    while (at >= 0 && at <= this.#last) {
      hop.lastIndex = at;
      if (!hop.test(text)) break;
      const start = hop.lastIndex - 1;
      at = start + 1;
      for (const one of tries[text.charCodeAt(start)] ?? []) {
        const inside = insideOf(one, text, start);
        if (inside < 0) continue;
        at = one.read(this, start, inside);
        break;
      }
    }
    this.#depth -= 1;
    return at < 0 ? ~at : text.length;
  }

  part(from: number, to: number, how: Language | Reader): void {
    const heads = this.#heads.filter(head => head >= from && head < to).map(head => head - from);
    if (heads.length === 0) return;
    for (const { at, end } of spotsIn(this.text.slice(from, to), heads, how))
      this.found.push({ at: at + from, end: end + from });
  }

  attempt(language: Language): boolean {
    const trial = new Walk(this.text, this.#heads, true);
    trial.code(language, 0);
    if (!trial.isBroken) this.found.push(...trial.found);
    return !trial.isBroken;
  }

  around(islands: readonly Island[], how: Language | Reader): void {
    const isOutside = (head: number) => !islands.some(({ from, to }) => head >= from && head < to);
    const heads = this.#heads.filter(isOutside);
    const text = islands.length === 0 ? this.text : masked(this.text, islands);
    if (heads.length > 0) this.found.push(...spotsIn(text, heads, how));
  }

  before(offset: number): number {
    let at = offset - 1;
    let comment = this.#ends.length - 1;
    for (;;) {
      while (at >= 0 && /\s/.test(this.text.charAt(at))) at -= 1;
      while (comment >= 0 && (this.#starts[comment] ?? 0) > at) comment -= 1;
      if (comment < 0 || !this.#isIn(comment, at)) return at;
      at = (this.#starts[comment] ?? 0) - 1;
      comment -= 1;
    }
  }

  #isIn(comment: number, at: number): boolean {
    const [start = 0, end = 0] = [this.#starts[comment], this.#ends[comment]];
    return at < end || (at <= end + 1 && this.text.startsWith('*/', end) && start < end);
  }
}

/** The text with blanks in the place of its islands: every offset stays. */
function masked(text: string, islands: readonly Island[]): string {
  let at = 0;
  const parts = islands.map(({ from, to }) => {
    const part = text.slice(at, from) + text.slice(from, to).replace(/[^\n]/g, ' ');
    at = to;
    return part;
  });
  return parts.join('') + text.slice(at);
}

/** Which heads of a text stand in comments. @param heads ascending offsets */
export function spotsIn(text: string, heads: readonly number[], how: Language | Reader): Spot[] {
  const scan = new Walk(text, heads);
  if (typeof how === 'function') how(scan);
  else scan.code(how, 0);
  return scan.found;
}
