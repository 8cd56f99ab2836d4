import { within } from '../lexing/brackets.ts';
import { endOfLine } from '../lexing/comments.ts';
import type { Language, Read, Scan } from '../lexing/rule.ts';
import { mayBegin } from '../lexing/slash.ts';

const opening = /<(?:[A-Za-z_$][\w$.:-]*)?/y;
const inTag = /["'{>/]/g;
const inChildren = /[{<]/g;
/** `<T,>` and `<T extends X>` in front of an arrow are no elements. */
const generic = /<[A-Za-z_$][\w$]*\s*(?:,|extends\b(?!\s*=)|=[^=])/y;

const isAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const broken = (scan: Scan): number => {
  scan.isBroken = true;
  return scan.text.length;
};

function afterComment(scan: Scan, at: number): number {
  const { text } = scan;
  const isBlock = text.charAt(at + 1) === '*';
  const found = isBlock ? text.indexOf('*/', at + 2) : endOfLine(text, at);
  if (found < 0) return broken(scan);
  scan.comment(at, found);
  return isBlock ? found + 2 : found;
}

interface Elements {
  readonly scan: Scan;
  readonly code: Language;
}

/** Reads attributes from behind the name on. @returns after the tag, and whether it opened something */
function tag({ scan, code }: Elements, from: number): { at: number; opens: boolean } {
  const { text } = scan;
  for (let at = from; ; ) {
    inTag.lastIndex = at;
    if (!inTag.test(text)) return { at: broken(scan), opens: false };
    const found = inTag.lastIndex - 1;
    const sign = text.charAt(found);
    if (sign === '>') return { at: found + 1, opens: true };
    if (sign === '/' && text.charAt(found + 1) === '>') return { at: found + 2, opens: false };
    if (sign === '/') at = /[*/]/.test(text.charAt(found + 1)) ? afterComment(scan, found) : found + 1;
    else if (sign === '{') at = scan.code(code, found + 1);
    else {
      const close = text.indexOf(sign, found + 1);
      at = close < 0 ? broken(scan) : close + 1;
    }
  }
}

const closing = /<\/\s*([\w$.:-]*)\s*>/y;

/** Reads what stands in an element: text, code in braces, other elements. @returns after its end */
function children(elements: Elements, { at: from, name }: { at: number; name: string }): number {
  const { scan, code } = elements;
  const { text } = scan;
  const open = [name];
  for (let at = from; ; ) {
    inChildren.lastIndex = at;
    if (!inChildren.test(text)) return broken(scan);
    const found = inChildren.lastIndex - 1;
    closing.lastIndex = found;
    const closed = closing.exec(text)?.[1];
    if (text.charAt(found) === '{') at = scan.code(code, found + 1);
    else if (closed !== undefined) {
      at = closing.lastIndex;
      if (open.pop() !== closed) return broken(scan);
      if (open.length === 0) return at;
    } else if (isAt(opening, text, found)) {
      const inner = text.slice(found + 1, opening.lastIndex);
      const read = tag(elements, opening.lastIndex);
      if (read.opens) open.push(inner);
      at = read.at;
    } else at = found + 1;
  }
}

/** Elements in code: their text is no code, so nothing in it is a comment. */
export function jsxIn(language: () => Language): Read {
  return (scan, start) => {
    const { text } = scan;
    if (isAt(generic, text, start) || !mayBegin(scan, start) || !isAt(opening, text, start)) return start + 1;
    const elements = { scan, code: within(language(), '{', '}') };
    const name = text.slice(start + 1, opening.lastIndex);
    const { at, opens } = tag(elements, opening.lastIndex);
    return opens ? children(elements, { at, name }) : at;
  };
}
