// Line break and tab stay; the rest of C0 and C1, and whatever turns the direction of reading, is shown.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const lineBreaks = /\r\n|[\r\u2028\u2029]/g;
const halfCharacters = /\p{Surrogate}/gu;

function picture(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Text that hides nothing, reorders nothing and steers no terminal; lines end with a line feed. */
export function visible(text: string): string {
  return text.replace(lineBreaks, '\n').replace(halfCharacters, '\ufffd').replace(hidden, picture);
}

/** The same on one line. */
export function visibleLine(text: string): string {
  const lines = visible(text)
    .split('\n')
    .map(line => line.trim());
  return lines.filter(Boolean).join(' ');
}

const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Keeps right-to-left text from reordering what stands beside it on the line. */
export function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}

/** The same text, or its beginning and "…" where it has more signs; no character is cut in half. */
export function shortened(text: string, most: number): string {
  const signs = Array.from(text.slice(0, 2 * most + 2));
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}
