/** The same person, however the name is composed or capitalised. */
const plain = (text: string) => text.normalize('NFC').trim().toLowerCase();

export const isSameName = (left: string, right: string): boolean => plain(left) === plain(right);

const letterBefore = /[\p{L}\p{N}]$/u;
const letterAfter = /^[\p{L}\p{N}]/u;

/** Whether a text holds the name as words of its own. */
export function mentions(text: string, name: string): boolean {
  const [words, wanted] = [plain(text), plain(name)];
  if (wanted === '') return false;
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    if (!letterBefore.test(words.slice(0, at)) && !letterAfter.test(words.slice(at + wanted.length)))
      return true;
  }
  return false;
}

/** What was picked out of a list within a value is no word of anybody. */
const isPicked = (key: string) => key === 'state' || key === 'mood';

/** Every text that somebody wrote in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    isPicked(key) && typeof one === 'string' ? [] : textsIn(one),
  );
}

/** The same value without the name where it stands alone: out of lists, and empty elsewhere. */
export function withoutName(value: unknown, name: string): unknown {
  if (typeof value === 'string') return isSameName(value, name) ? '' : value;
  if (Array.isArray(value)) {
    return value
      .filter(one => !(typeof one === 'string' && isSameName(one, name)))
      .map(one => withoutName(one, name));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isPicked(key) ? one : withoutName(one, name)]),
  );
}
