/** What stands below each other in a text of Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: number }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly start?: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface Item {
  readonly text: string;
  readonly below: readonly Block[];
}

const deepest = 8;

const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const heading = /^ {0,3}(#{1,6})(?:[ \t]+(\S.*))?$/;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const point = /^( {0,3})([-*+]|\d{1,9}[.)])(?:([ \t]{1,4})(\S.*))?$/;
const tableRule = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;

const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
const startsBlock = (line: string) =>
  [fence, heading, rule, point, /^ {0,3}>/].some(pattern => pattern.test(line));

function cellsOf(line: string): string[] {
  const cells =
    line
      .trim()
      .replace(/^\|/, '')
      .match(/(?:\\.|[^\\|])+|(?<=\|)(?=\|)/gs) ?? [];
  return cells.map(one => one.trim());
}

class BlockReader {
  readonly #lines: readonly string[];
  readonly #depth: number;
  #at = 0;

  constructor(lines: readonly string[], depth: number) {
    this.#lines = lines;
    this.#depth = depth;
  }

  read(): readonly Block[] {
    const blocks: Block[] = [];
    while (this.#at < this.#lines.length) {
      const block = this.#block(this.#lines[this.#at] as string);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  #block(line: string): Block | undefined {
    if (isBlank(line) || rule.test(line)) {
      this.#at += 1;
      return undefined;
    }
    const isFlat = this.#depth >= deepest;
    if (fence.test(line)) return this.#code();
    if (heading.test(line)) return this.#heading();
    if (!isFlat && /^ {0,3}>/.test(line)) return this.#quote();
    if (!isFlat && point.test(line)) return this.#list();
    if (line.includes('|') && tableRule.test(this.#lines[this.#at + 1] ?? '')) return this.#table();
    return this.#paragraph();
  }

  /** The lines from here on that fit; the first one always does. */
  #while(fits: (line: string) => boolean): string[] {
    const from = this.#at;
    do this.#at += 1;
    while (this.#at < this.#lines.length && fits(this.#lines[this.#at] as string));
    return this.#lines.slice(from, this.#at);
  }

  #code(): Block {
    const marks = fence.exec(this.#lines[this.#at] as string)?.[1] ?? '';
    const isEnd = (line: string) =>
      line.trim().startsWith(marks) && line.trim() === marks[0]?.repeat(line.trim().length);
    const [, ...lines] = this.#while(line => !isEnd(line));
    this.#at += 1;
    return { kind: 'code', text: lines.join('\n') };
  }

  #heading(): Block {
    const [line = ''] = this.#while(() => false);
    const [, signs = '', text = ''] = heading.exec(line) ?? [];
    return { kind: 'heading', level: signs.length, text: text.replace(/[ \t]#{1,6}[ \t]?$/, '') };
  }

  #quote(): Block {
    const lines = this.#while(line => /^ {0,3}>/.test(line)).map(line => line.replace(/^ {0,3}> ?/, ''));
    return { kind: 'quote', blocks: this.#below(lines) };
  }

  #paragraph(): Block {
    const lines = this.#while(line => !isBlank(line) && !startsBlock(line));
    return {
      kind: 'paragraph',
      text: lines
        .map(line => line.trimStart())
        .join('\n')
        .trimEnd(),
    };
  }

  #table(): Block {
    const [head = '', , ...rows] = this.#while(line => !isBlank(line) && line.includes('|'));
    return { kind: 'table', rows: [head, ...rows].map(cellsOf) };
  }

  #list(): Block {
    const [, , mark = ''] = point.exec(this.#lines[this.#at] as string) ?? [];
    const kindOf = (one: string) => one.slice(-1);
    const items: Item[] = [];
    for (;;) {
      const found = point.exec(this.#lines[this.#at] ?? '');
      if (!found || rule.test(found[0]) || kindOf(found[2] ?? '') !== kindOf(mark)) break;
      items.push(this.#item(found));
      if (isBlank(this.#lines[this.#at]) && point.test(this.#lines[this.#at + 1] ?? '')) this.#at += 1;
    }
    return { kind: 'list', items, ...(/^\d/.test(mark) && { start: Number.parseInt(mark, 10) }) };
  }

  /** What stands as deep as its text belongs to it, also after a blank line. */
  #item([, before = '', mark = '', gap = ' ', text = '']: readonly string[]): Item {
    const deep = before.length + mark.length + gap.length;
    const indent = (line: string) => line.length - line.trimStart().length;
    const from = this.#at;
    this.#at += 1;
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[this.#at]) {
      const next = this.#lines[this.#at + 1];
      if (
        isBlank(line)
          ? isBlank(next) || indent(next as string) < deep
          : indent(line) < deep && startsBlock(line)
      )
        break;
      this.#at += 1;
    }
    const rest = this.#lines.slice(from + 1, this.#at).map(line => line.slice(Math.min(deep, indent(line))));
    const own = rest.findIndex(line => isBlank(line) || startsBlock(line));
    const lines = own < 0 ? rest : rest.slice(0, own);
    return {
      text: [text, ...lines].join('\n').trimEnd(),
      below: own < 0 ? [] : this.#below(rest.slice(own)),
    };
  }

  #below(lines: readonly string[]): readonly Block[] {
    return new BlockReader(lines, this.#depth + 1).read();
  }
}

/** The blocks of a text of Markdown, as far as our own texts and those who mend them use it. */
export const readBlocks = (markdown: string): readonly Block[] =>
  new BlockReader(markdown.replace(/\r\n?/g, '\n').split('\n'), 0).read();
