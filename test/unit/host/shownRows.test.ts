import { deepEqual, equal } from 'node:assert/strict';
import { ShownRows, type TreeRow } from '../../../src/host/trees/shownRows.ts';

interface Line extends TreeRow {
  readonly words?: string;
  readonly more?: { readonly day: string };
}

type Lines = Readonly<Record<string, readonly Line[]>>;

/** Below the top stand those of ''. */
const before: Lines = {
  '': [{ key: 'a', words: 'one' }, { key: 'b' }],
  a: [
    { key: 'a/1', words: 'first' },
    { key: 'a/2', more: { day: 'Friday' } },
  ],
};

/** A view that opened every row of those lines. */
function shown(lines: Lines): ShownRows<Line> {
  const rows = new ShownRows<Line>();
  const known = new Map(
    Object.values(lines)
      .flat()
      .map(one => [one.key, one]),
  );
  for (const [key, below] of Object.entries(lines)) rows.show(known.get(key), below);
  return rows;
}

const copy = (lines: Lines): Lines => structuredClone(lines);

async function changed(rows: ShownRows<Line>, now: Lines): Promise<(Line | undefined)[]> {
  return [...(await rows.changed(parent => now[parent?.key ?? ''] ?? []))];
}

async function check(now: Lines, expected: (string | undefined)[]) {
  const found = await changed(shown(copy(before)), now);
  deepEqual(
    found.map(one => one?.key),
    expected,
  );
}

describe('what a view must ask for again', () => {
  it('is nothing when the records read the same', () => check(copy(before), []));

  it('is the one row whose words changed', () =>
    check({ ...before, a: [{ key: 'a/1', words: 'other' }, before['a']?.[1] as Line] }, ['a/1']));

  it('is a row whose words changed inside a value', () =>
    check({ ...before, a: [before['a']?.[0] as Line, { key: 'a/2', more: { day: 'Monday' } }] }, ['a/2']));

  it('is a row that lost some of its words', () =>
    check({ ...before, '': [{ key: 'a' }, { key: 'b' }] }, ['a']));

  it('is a row that gained words', () =>
    check({ ...before, '': [before['']?.[0] as Line, { key: 'b', words: 'two' }] }, ['b']));

  it('is the row below which one came', () =>
    check({ ...before, a: [...(before['a'] ?? []), { key: 'a/3' }] }, ['a']));

  it('is the row below which one went', () =>
    check({ ...before, a: [{ key: 'a/1', words: 'first' }] }, ['a']));

  it('is everything when the top rows changed places', () =>
    check({ ...before, '': [...(before[''] ?? [])].reverse() }, [undefined]));

  it('is each of the two rows between which one was moved', async () => {
    const [first, second] = before['a'] as [Line, Line];
    const rows = shown(copy({ ...before, b: [] }));
    const found = await changed(rows, { ...before, a: [first], b: [second] });
    deepEqual(
      found.map(one => one?.key),
      ['a', 'b'],
    );
  });

  it('is nothing below a row that was never opened', async () => {
    const rows = new ShownRows<Line>();
    rows.show(undefined, copy(before)[''] ?? []);
    const asked: (string | undefined)[] = [];
    await rows.changed(parent => {
      asked.push(parent?.key);
      return before[''] ?? [];
    });
    deepEqual(asked, [undefined]);
  });

  it('is nothing of a view that was never looked at, and nothing is read for it', async () => {
    const rows = new ShownRows<Line>();
    let reads = 0;
    const found = await rows.changed(() => {
      reads += 1;
      return [];
    });
    deepEqual([found, reads], [[], 0]);
  });

  it('keeps the object that the view knows, with the new words in it', async () => {
    const lines = copy(before);
    const known = lines['a']?.[1];
    const news = { ...before, a: [before['a']?.[0] as Line, { key: 'a/2', words: 'no day' }] };
    const [found] = await changed(shown(lines), news);
    equal(found, known);
    deepEqual(found, { key: 'a/2', words: 'no day' });
  });

  it('is told once', async () => {
    const rows = shown(copy(before));
    const now = { ...before, a: [{ key: 'a/1', words: 'other' }, before['a']?.[1] as Line] };
    await changed(rows, now);
    deepEqual(await changed(rows, now), []);
  });

  it('is nothing below a row that was just asked for again, until it is shown', async () => {
    const rows = shown(copy(before));
    await changed(rows, { '': [] });
    deepEqual(await changed(rows, { '': [{ key: 'z' }] }), []);
  });

  it('is nothing of what stood further below such a row', async () => {
    const deep = { ...before, 'a/1': [{ key: 'a/1/x' }] };
    const rows = shown(copy(deep));
    const [a] = before[''] as [Line];
    await changed(rows, { ...deep, a: [{ key: 'a/1', words: 'first' }] });
    rows.show(a, [{ key: 'a/1', words: 'first' }]);
    deepEqual(await changed(rows, { ...deep, a: [{ key: 'a/1', words: 'first' }], 'a/1': [] }), []);
  });
});
