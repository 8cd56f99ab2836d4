const figure =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4}|\.(?!\w))?(?![\d%])|\d{1,2}(?::|h)\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*/y;
const word = /\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}+)*/uy;
const sign = /[–—→✅✔]|\p{Extended_Pictographic}/uy;

const apostrophe = 0x27;
const minus = 0x2d;
const lastAscii = 0x7f;
const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isFigure = (code: number) => code >= 0x30 && code <= 0x39;
const isBlank = (code: number) => code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
const single = new Set('%,;:()|'.split('').map(one => one.charCodeAt(0)));

function endBy(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Letters of ASCII are read one by one, which is many times faster; others by the table of all letters. */
function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code > lastAscii) return endBy(word, text, from);
    if (code === apostrophe && isLetter(text.charCodeAt(at + 1))) at += 1;
    else if (!isLetter(code)) return at;
    at += 1;
  }
}

/** `->`, `=>`, and dashes with blanks around them; a hyphen within a word is none. */
function endOfDash(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if ((code === minus || code === 0x3d) && text[at + 1] === '>') return at + 2;
  if (code !== minus || !isBlank(text.charCodeAt(at - 1))) return at;
  let end = at;
  while (text.charCodeAt(end) === minus) end += 1;
  return isBlank(text.charCodeAt(end)) ? end : at;
}

function endOfPiece(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isLetter(code)) return endOfWord(text, at);
  if (isFigure(code)) return endBy(figure, text, at);
  if (single.has(code)) return at + 1;
  if (code <= lastAscii) return endOfDash(text, at);
  const end = endBy(word, text, at);
  return end > at ? end : endBy(sign, text, at);
}

/** Where the words, figures and signs of a text begin and end, one after the other. */
export function piecesOf(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfPiece(text, at);
    if (end > at) places.push(at, end);
    at = Math.max(end, at + 1);
  }
  return places;
}
