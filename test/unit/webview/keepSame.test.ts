import { deepEqual, equal, notEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { keepSame } from '../../../src/webview/keepSame.ts';
import { tries } from '../../support/counts.ts';

interface Picture {
  readonly words: { readonly add: string };
  readonly entries: readonly {
    readonly id: string;
    readonly text: string;
    readonly acts: readonly string[];
  }[];
}
const entry = (id: string, text = id) => ({ id, text, acts: ['answer'] });
const picture = (...entries: Picture['entries']): Picture => ({ words: { add: 'Add' }, entries });
const copy = <T>(value: T): T => structuredClone(value);

describe('a picture after the one before', () => {
  const before = picture(entry('b'), entry('a'));

  it('is that one where nothing changed', () => equal(keepSame(before, copy(before)), before));
  it('is the new one where there was none', () => equal(keepSame(undefined, before), before));
  it('holds the same entries after a new one came first', () => {
    const next = keepSame(before, copy(picture(entry('c'), ...before.entries)));
    equal(next.entries[1], before.entries[0]);
    equal(next.entries[2], before.entries[1]);
    equal(next.words, before.words);
  });
  it('holds another object only for the entry that changed', () => {
    const next = keepSame(before, copy(picture(entry('b', 'other'), entry('a'))));
    notEqual(next.entries[0], before.entries[0]);
    equal(next.entries[0]?.acts, before.entries[0]?.acts);
    equal(next.entries[1], before.entries[1]);
  });
  it('is another one where entries changed places or went', () => {
    for (const next of [picture(entry('a'), entry('b')), picture(entry('b')), picture()]) {
      const kept = keepSame(before, copy(next));
      notEqual(kept.entries, before.entries);
      deepEqual(kept, next);
    }
  });
  it('tells a field that is missing from one that is empty', () => {
    const kept: unknown = keepSame({ a: 1, past: undefined }, { a: 1 });
    deepEqual(Object.keys(kept as object), ['a']);
    deepEqual(keepSame<unknown>({ a: 1, b: 2 }, { a: 1, past: undefined }), { a: 1, past: undefined });
  });

  it('always says what the new one says', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        deepEqual(keepSame(left, copy(right)), right);
        equal(keepSame(left, copy(left)), left);
      }),
      { numRuns: tries(200, 5_000) },
    ));
});
