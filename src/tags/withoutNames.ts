const signs = /[$()*+?.[\]\\^{|}]/g;

/** Shorter names would be found inside ordinary words and abbreviations. */
const shortestName = 3;

/** A text for code that others read: each name, as a word of its own, makes way for the words given. */
export function withoutNames(text: string, names: readonly string[], instead: string): string {
  const longestFirst = names
    .map(name => name.trim())
    .filter(name => name.length >= shortestName)
    .sort((left, right) => right.length - left.length);
  if (longestFirst.length === 0) return text;
  const any = longestFirst.map(name => name.replace(signs, '\\$&')).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}_])(?:${any})(?![\\p{L}\\p{N}_])`, 'giu'), () => instead);
}
