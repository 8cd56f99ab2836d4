type Emphasis = 'strong' | 'emphasis' | 'struck';

/** What stands on a line of Markdown. */
export type Span =
  | { readonly kind: 'words' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: Emphasis; readonly spans: readonly Span[] }
  | { readonly kind: 'link'; readonly spans: readonly Span[]; readonly address: string };

/** What was begun and has not ended yet. */
interface Frame {
  readonly mark: string;
  readonly spans: Span[];
}

const emphases: Readonly<Record<string, Emphasis>> = {
  '**': 'strong',
  __: 'strong',
  '*': 'emphasis',
  _: 'emphasis',
  '~~': 'struck',
};

/** Nobody means more; a text made to harm could hold a million. */
const deepest = 20;

const punctuation = /[!-/:-@[-`{-~]/;
const target = /\]\(<?([^\s()<>]{1,2000})>?(?:[ \t]"[^"\n]{0,200}")?\)/y;
const inBrackets = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/iy;
const bareAddress = /https?:\/\/[^\s<]{1,2000}/iy;
const delimiter = /\*\*|\*|__|_|~~/y;
const ordinary = /[^\\`*_~[\]!<\nhH]+/y;

const isBlank = (sign: string | undefined) => sign === undefined || /\s/.test(sign);
const isPunctuation = (sign: string | undefined) => sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
const isWordSign = (sign: string | undefined) => !isBlank(sign) && !isPunctuation(sign);

/** Where runs of so many ticks begin, the first one last. */
function ticksIn(text: string): Map<number, number[]> {
  const ticks = new Map<number, number[]>();
  for (const { 0: run, index } of [...text.matchAll(/`+/g)].reverse()) {
    const known = ticks.get(run.length);
    if (known) known.push(index);
    else ticks.set(run.length, [index]);
  }
  return ticks;
}

/** A mark beside words leans on them; between letters an underscore is one of them. */
function leans(mark: string, words: string | undefined, other: string | undefined): boolean {
  if (isBlank(words) || (isPunctuation(words) && isWordSign(other))) return false;
  return !mark.startsWith('_') || !isWordSign(other);
}

/** Reads from left to right, each sign once: no text takes longer than its length. */
class InlineReader {
  readonly #text: string;
  readonly #ticks: ReadonlyMap<number, number[]>;
  readonly #frames: Frame[] = [{ mark: '', spans: [] }];
  readonly #open = new Map<string, number>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#ticks = ticksIn(text);
  }

  read(): readonly Span[] {
    while (this.#at < this.#text.length) this.#next();
    return this.#flattened(0).spans;
  }

  #next(): void {
    const sign = this.#text[this.#at];
    if (sign === '\\') this.#escaped();
    else if (sign === '\n') this.#lineEnd();
    else if (sign === '`') this.#code();
    else if (sign === '[') this.#begin('[');
    else if (sign === ']') this.#link();
    else if (!this.#addressAt(inBrackets) && !this.#addressAt(bareAddress) && !this.#delimiter())
      this.#take(this.#match(ordinary)?.[0] ?? sign ?? '');
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  #add(span: Span, length: number): void {
    this.#frames.at(-1)?.spans.push(span);
    this.#at += length;
  }

  #take(text: string): void {
    this.#add({ kind: 'words', text }, text.length);
  }

  #escaped(): void {
    const next = this.#text[this.#at + 1];
    if (next === '\n') this.#add({ kind: 'break' }, 2);
    else if (next !== undefined && punctuation.test(next)) this.#add({ kind: 'words', text: next }, 2);
    else this.#take('\\');
  }

  #lineEnd(): void {
    const isBroken = this.#text.slice(this.#at - 2, this.#at) === '  ';
    this.#add(isBroken ? { kind: 'break' } : { kind: 'words', text: ' ' }, 1);
  }

  #code(): void {
    const run = /`+/y;
    run.lastIndex = this.#at;
    const ticks = run.exec(this.#text)?.[0] ?? '';
    const ends = this.#ticks.get(ticks.length) ?? [];
    while ((ends.at(-1) ?? Infinity) <= this.#at) ends.pop();
    const end = ends.at(-1);
    if (end === undefined) this.#take(ticks);
    else {
      const inside = this.#text.slice(this.#at + ticks.length, end).replaceAll('\n', ' ');
      const text = /^ .*[^ ].* $/.test(inside) ? inside.slice(1, -1) : inside;
      this.#add({ kind: 'code', text }, end + ticks.length - this.#at);
    }
  }

  #begin(mark: string): void {
    if (this.#frames.length > deepest) this.#take(mark);
    else {
      this.#frames.push({ mark, spans: [] });
      this.#open.set(mark, (this.#open.get(mark) ?? 0) + 1);
      this.#at += mark.length;
    }
  }

  /** What was begun above that frame never ended: its marks are words. */
  #flattened(index: number): Frame {
    const frame = this.#frames[index] as Frame;
    for (const { mark, spans } of this.#frames.splice(index + 1)) {
      this.#open.set(mark, (this.#open.get(mark) ?? 1) - 1);
      frame.spans.push({ kind: 'words', text: mark });
      for (const one of spans) frame.spans.push(one);
    }
    return frame;
  }

  /** What stands in the last frame of that mark, which ends here. */
  #ended(mark: string): readonly Span[] {
    const { spans } = this.#flattened(this.#frames.findLastIndex(one => one.mark === mark));
    this.#frames.pop();
    this.#open.set(mark, (this.#open.get(mark) ?? 1) - 1);
    return spans;
  }

  #isOpen(mark: string): boolean {
    return (this.#open.get(mark) ?? 0) > 0;
  }

  #link(): void {
    const found = this.#isOpen('[') && this.#match(target);
    if (found) {
      const [whole, address = ''] = found;
      this.#add({ kind: 'link', spans: this.#ended('['), address }, whole.length);
      return;
    }
    if (this.#isOpen('[')) this.#flattened(this.#frames.findLastIndex(one => one.mark === '[') - 1);
    this.#take(']');
  }

  #addressAt(pattern: RegExp): boolean {
    const found = this.#match(pattern);
    if (!found || isWordSign(this.#text[this.#at - 1])) return false;
    const whole = found[1] === undefined ? found[0].replace(/[.,;:!?'")*_~\]]{1,20}$/, '') : found[0];
    const address = found[1] ?? whole;
    this.#add({ kind: 'link', spans: [{ kind: 'words', text: address }], address }, whole.length);
    return true;
  }

  #delimiter(): boolean {
    const mark = this.#match(delimiter)?.[0];
    if (!mark) return false;
    const [before, after] = [this.#text[this.#at - 1], this.#text[this.#at + mark.length]];
    const kind = emphases[mark];
    if (kind && this.#isOpen(mark) && leans(mark, before, after)) {
      this.#add({ kind, spans: this.#ended(mark) }, mark.length);
    } else if (leans(mark, after, before)) this.#begin(mark);
    else this.#take(mark);
    return true;
  }
}

/** The parts of a paragraph; everything that is no mark is words. */
export const readInline = (text: string): readonly Span[] => new InlineReader(text).read();
