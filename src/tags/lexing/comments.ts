import type { Scan } from './rule.ts';
import { escaped, lineStart, type Read, type Rule, sign } from './rule.ts';

const backslash = 92;

/** Where the line ends; the sign that ends it is left out. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function toEnd(scan: Scan, start: number, inside: number): number {
  const end = endOfLine(scan.text, inside);
  scan.comment(start, end);
  return end;
}

/** In C a backslash at the end of a line takes the next one into the comment. */
function toEndOfAll(scan: Scan, start: number, inside: number): number {
  const { text } = scan;
  let end = endOfLine(text, inside);
  while (end < text.length && text.charCodeAt(text[end - 1] === '\r' ? end - 2 : end - 1) === backslash)
    end = endOfLine(text, end + 1);
  scan.comment(start, end);
  return end;
}

/** A comment up to the end of its line. @param after what must stand before it, as a look behind */
export const line = (open: string, after?: string): Rule => sign(open, toEnd, after);
export const lineOverBackslashes = (open: string): Rule => sign(open, toEndOfAll);
/** The same for signs that only an expression can tell. */
export const lineLike = (first: string, rest: string, after?: string): Rule => ({
  first,
  rest,
  ...(after !== undefined && { after }),
  read: toEnd,
});
export const ownLine = (open: string): Rule => line(open, lineStart);

/** Up to a sign, or to the end of the text. */
export function upTo(close: string): Read {
  return (scan, start, inside) => {
    const found = scan.text.indexOf(close, inside);
    const end = found < 0 ? scan.text.length : found;
    scan.comment(start, end);
    return found < 0 ? end : end + close.length;
  };
}

/** Up to an expression, which must be global. */
export function upToLike(close: RegExp): Read {
  return (scan, start, inside) => {
    close.lastIndex = inside;
    const found = close.exec(scan.text);
    const end = found?.index ?? scan.text.length;
    scan.comment(start, end);
    return found ? end + found[0].length : end;
  };
}

export const block = (open: string, close: string, after?: string): Rule => sign(open, upTo(close), after);

/** A comment that may hold others of its kind. @param strings in it hide its signs */
export function nested(open: string, close: string, strings?: RegExp): Rule {
  const parts = [escaped(open), escaped(close), ...(strings ? [strings.source] : [])];
  const signs = new RegExp(parts.join('|'), 'g');
  return sign(open, (scan, start, inside) => {
    signs.lastIndex = inside;
    let depth = 1;
    for (let found = signs.exec(scan.text); found; found = signs.exec(scan.text)) {
      if (found[0] === open) depth += 1;
      else if (found[0] === close) depth -= 1;
      if (depth > 0) continue;
      scan.comment(start, found.index);
      return found.index + close.length;
    }
    scan.comment(start, scan.text.length);
    return scan.text.length;
  });
}
