import type { Read, Scan } from './rule.ts';

const expression = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** After a closing bracket almost everything is a division; this is not. */
const used = /\s*\.\s*(?:test|exec|source|flags|lastIndex|match)\b/y;
const wordCharacter = /[\w$\u0080-\uffff]/;

/** Words after which a value begins. */
const leading: ReadonlySet<string> = new Set(
  'return typeof case in of do else void delete throw new instanceof yield await default extends and or not if unless when while until then'.split(
    ' ',
  ),
);

function wordBefore(text: string, at: number): string {
  let start = at;
  while (start >= 0 && wordCharacter.test(text.charAt(start))) start -= 1;
  return text.charAt(start) === '.' ? '' : text.slice(start + 1, at + 1);
}

/** Whether a value may begin at an offset, judged by what stands before it. */
export function mayBegin(scan: Scan, offset: number): boolean {
  const { text } = scan;
  const at = scan.before(offset);
  const last = text.charAt(at);
  if (at < 0) return true;
  if (last === ')' || last === ']') return false;
  if (last === '}') return text.slice(at, offset).includes('\n');
  if ((last === '+' || last === '-') && text.charAt(at - 1) === last) return false;
  // After a value it only says that there is one.
  if (last === '!' && /[\w$)\]]/.test(text.charAt(at - 1)) && !leading.has(wordBefore(text, at - 1)))
    return false;
  if (/["'`]/.test(last)) return false;
  return !wordCharacter.test(last) || leading.has(wordBefore(text, at));
}

function afterExpression(text: string, start: number): number | undefined {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : undefined;
}

/** A slash: a pattern where a value may begin, else a division. */
export const readSlash: Read = (scan, start) => {
  const end = afterExpression(scan.text, start);
  if (end === undefined) return start + 1;
  if (mayBegin(scan, start)) return end;
  used.lastIndex = end;
  return scan.text.charAt(scan.before(start)) === ')' && used.test(scan.text) ? end : start + 1;
};

/** In Ruby, Perl and Groovy a word may be a call without brackets: `split /,/` holds a pattern, `a / b` none. */
export const readLooseSlash: Read = (scan, start) => {
  const { text } = scan;
  const end = afterExpression(text, start);
  if (end === undefined) return start + 1;
  const isCall = /[ \t]/.test(text.charAt(start - 1)) && !/[\s=]/.test(text.charAt(start + 1));
  return mayBegin(scan, start) || (isCall && /\w/.test(text.charAt(scan.before(start)))) ? end : start + 1;
};
