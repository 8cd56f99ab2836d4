type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const idOf = (value: unknown) => (isObject(value) ? (value as Fields)['id'] : undefined);

/** What has an id is compared with what had it before, wherever it stood: a new line moves all others. */
function sameItems(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const known = new Map(before.map(one => [idOf(one), one]));
  const items = next.map((one, at) => {
    const id = idOf(one);
    return keepSame(id === undefined ? before[at] : known.get(id), one);
  });
  const isSame = items.length === before.length && items.every((one, at) => one === before[at]);
  return isSame ? before : items;
}

function sameFields(before: Fields, next: Fields): Fields {
  const names = Object.keys(next);
  const fields = names.map(name => [name, keepSame(before[name], next[name])] as const);
  const isSame =
    names.length === Object.keys(before).length &&
    fields.every(([name, value]) => Object.hasOwn(before, name) && value === before[name]);
  return isSame ? before : Object.fromEntries(fields);
}

/**
 * A picture in which all that did not change is the very object it was, so that only what changed is drawn again.
 * Plain JSON values only.
 */
export function keepSame<T>(before: unknown, next: T): T {
  if (!isObject(before) || !isObject(next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) return sameItems(before, next) as T;
  if (Array.isArray(before) || Array.isArray(next)) return next;
  return sameFields(before as Fields, next as Fields) as T;
}
