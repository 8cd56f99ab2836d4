/** A row of a tree. Its key is one of its own in the whole tree and stays the same while it is the same row. */
export interface TreeRow {
  readonly key: string;
}

type ReadRows<Row> = (parent: Row | undefined) => readonly Row[] | Promise<readonly Row[]>;

/** The tree's own place, above the rows that nothing is above. */
const top = '';
const keyOf = (row: TreeRow | undefined) => row?.key ?? top;

const sameValue = (left: unknown, right: unknown) =>
  left === right || (typeof left === 'object' && JSON.stringify(left) === JSON.stringify(right));

function sameWords(left: object, right: object): boolean {
  const names = Object.keys(left) as never[];
  return (
    names.length === Object.keys(right).length && names.every(name => sameValue(left[name], right[name]))
  );
}

const sameRows = (before: readonly TreeRow[], now: readonly TreeRow[]) =>
  before.length === now.length && before.every((row, at) => row.key === now[at]?.key);

/** A view knows a row by its object, so news are written into it. */
function rewrite(row: object, news: object): void {
  for (const name of Object.keys(row)) Reflect.deleteProperty(row, name);
  Object.assign(row, news);
}

/** The rows a view was given, so that only those are shown again that changed. */
export class ShownRows<Row extends TreeRow> {
  readonly #below = new Map<string, readonly Row[]>();

  /** Remembers what the view was given below a row. */
  show(parent: Row | undefined, rows: readonly Row[]): void {
    this.#below.set(keyOf(parent), rows);
  }

  forgetAll(): void {
    this.#below.clear();
  }

  /**
   * What the view must ask for again, now that the records read so: a row whose own words changed, or one below which
   * rows came, went or moved; undefined is the whole tree. Rows that were never opened are not read.
   */
  async changed(read: ReadRows<Row>): Promise<readonly (Row | undefined)[]> {
    const found: (Row | undefined)[] = [];
    await this.#compare(undefined, { read, found });
    for (const one of found) this.#forget(one);
    return found;
  }

  async #compare(
    parent: Row | undefined,
    look: { readonly read: ReadRows<Row>; readonly found: (Row | undefined)[] },
  ): Promise<void> {
    const before = this.#below.get(keyOf(parent));
    if (!before) return;
    const now = await look.read(parent);
    if (!sameRows(before, now)) {
      look.found.push(parent);
      return;
    }
    for (const [at, row] of before.entries()) {
      const news = now[at];
      if (news && !sameWords(row, news)) {
        rewrite(row, news);
        look.found.push(row);
      } else if (this.#below.has(row.key)) await this.#compare(row, look);
    }
  }

  /** The view asks for what is still open below it again. */
  #forget(parent: Row | undefined): void {
    const rows = this.#below.get(keyOf(parent)) ?? [];
    this.#below.delete(keyOf(parent));
    for (const row of rows) this.#forget(row);
  }
}
