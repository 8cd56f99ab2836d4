import { isBlank, trimLines } from '../lines.ts';
import { codeEnd } from './headings.ts';

/** Something that stands by itself in a note: a point of a list, a paragraph, a heading, a block of code. */
export interface Block {
  /** Counted from 0. */
  readonly at: number;
  readonly text: string;
  /** Whether a line of it may be what somebody said. */
  readonly isProse: boolean;
}

const bullet = /^(\s{0,60})(?:[-*+•–]|\d{1,3}[.)])[ \t]{1,8}(?=\S)/;
const rule = /^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,})$/;
const heading = /^ {0,3}#{1,6}[ \t]+/;
const quote = /^ {0,3}>/;
const indentOf = (line: string) => (/^\s{0,200}/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** The lines that belong to the point that begins at a line: those further in, and what goes on without a blank line. */
function endOfPoint(lines: readonly string[], at: number): number {
  const base = indentOf(lines[at] as string);
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] as string;
    if (isBlank(line)) {
      const next = lines[end + 1];
      if (next !== undefined && !isBlank(next) && indentOf(next) > base) continue;
      break;
    }
    const isDeeper = indentOf(line) > base;
    const begins =
      [bullet, heading, quote, rule].some(one => one.test(line)) || codeEnd(lines, end) !== undefined;
    if (!isDeeper && begins) break;
  }
  return end;
}

/** Without the mark of the point, and without the room that made its other lines part of it. */
function pointText(lines: readonly string[], base: number): string {
  const [first = '', ...others] = lines;
  const inner = others.map(line => {
    const indent = Math.min(base, /^\s{0,200}/.exec(line)?.[0].length ?? 0);
    return line.slice(indent);
  });
  const rest = inner.filter(line => !isBlank(line)).map(indentOf);
  const common = rest.length > 0 ? Math.min(...rest) : 0;
  return trimLines([
    first.replace(bullet, ''),
    ...inner.map(line => line.slice(Math.min(common, indentOf(line)))),
  ]);
}

function endOfParagraph(lines: readonly string[], at: number): number {
  let end = at + 1;
  const isQuote = quote.test(lines[at] as string);
  const begins = (line: string) =>
    [heading, bullet, rule].some(one => one.test(line)) || quote.test(line) !== isQuote;
  while (end < lines.length && !isBlank(lines[end]) && !begins(lines[end] as string)) {
    if (codeEnd(lines, end) !== undefined) break;
    end += 1;
  }
  return end;
}

interface Part {
  readonly end: number;
  readonly block?: Omit<Block, 'at'>;
}

function partAt(lines: readonly string[], at: number): Part {
  const line = lines[at] as string;
  if (isBlank(line) || rule.test(line)) return { end: at + 1 };
  const code = codeEnd(lines, at);
  if (code !== undefined)
    return { end: code + 1, block: { text: lines.slice(at, code + 1).join('\n'), isProse: false } };
  if (heading.test(line)) {
    return {
      end: at + 1,
      block: { text: line.replace(heading, '').replace(/\s+#+\s*$/, ''), isProse: false },
    };
  }
  if (bullet.test(line)) {
    const end = endOfPoint(lines, at);
    return { end, block: { text: pointText(lines.slice(at, end), indentOf(line)), isProse: true } };
  }
  const end = endOfParagraph(lines, at);
  return { end, block: { text: trimLines(lines.slice(at, end)), isProse: true } };
}

/** The blocks of some lines; rules between them are left out. */
export function blocksOf(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const { end, block } = partAt(lines, at);
    if (block && !isBlank(block.text)) blocks.push({ at, ...block });
    at = end;
  }
  return blocks;
}
