// Line break and tab stay; the rest of C0 and C1, and whatever turns the direction of reading, is shown.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

function picture(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Text as it may stand on the page: what could hide or reorder other text is made visible. */
export function visibleText(text: string): string {
  return text.replace(/\r\n|[\r\u2028\u2029]/g, '\n').replace(hidden, picture);
}
