import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { mergedThrough, rowShowing, shownIn } from '../../../src/domain/records/merges.ts';
import { tries } from '../../support/counts.ts';

const merges = (goals: Readonly<Record<string, string | undefined>>) => new Map(Object.entries(goals));

describe('where a merged conversation is shown', () => {
  function check(
    goals: Readonly<Record<string, string | undefined>>,
    expected: Readonly<Record<string, string>>,
  ) {
    const all = merges(goals);
    deepEqual(Object.fromEntries(Object.keys(expected).map(id => [id, shownIn(id, all)])), expected);
  }

  it('is itself as long as it was not merged', () =>
    check({ a: undefined, b: undefined }, { a: 'a', b: 'b' }));
  it('is the other one, however far', () =>
    check({ a: undefined, b: 'a', c: 'b', d: 'c' }, { a: 'a', b: 'a', c: 'a', d: 'a' }));
  it('is itself where the other one is gone', () => check({ b: 'a', c: 'b' }, { b: 'b', c: 'b' }));
  it('is one for both that were merged into each other', () => {
    check({ a: 'b', b: 'a' }, { a: 'a', b: 'a' });
    check({ c: 'a', a: 'b', b: 'c', d: 'c' }, { a: 'a', b: 'a', c: 'a', d: 'a' });
  });
  it('is itself where it names itself', () => check({ a: 'a' }, { a: 'a' }));
  it('is itself where nothing is known of it', () => check({}, { a: 'a' }));
});

describe('those that were merged into a conversation', () => {
  const check = (
    goals: Readonly<Record<string, string | undefined>>,
    id: string,
    expected: readonly string[],
  ) => deepEqual([...mergedThrough(id, merges(goals))].sort(), expected);

  const chain = { a: undefined, b: 'a', c: 'b', d: 'a' };
  it('are all of them for the one that shows them', () => check(chain, 'a', ['b', 'c', 'd']));
  it('are only those behind it for one in between', () => {
    check(chain, 'b', ['c']);
    check(chain, 'd', []);
  });
  it('do not lead around in a circle', () => {
    check({ a: 'b', b: 'a', c: 'b' }, 'a', ['b', 'c']);
    check({ a: 'b', b: 'a', c: 'b' }, 'b', ['c']);
  });
  it('are none where it is gone', () => check({ b: 'a' }, 'a', []));
});

const ids = ['a', 'b', 'c', 'd', 'e'];
const anyMerges = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids, 'gone'), { nil: undefined })))
  .map(pairs => new Map(pairs));

describe('any merges, also in circles', () => {
  it('show each conversation in exactly one that shows itself', () => {
    fc.assert(
      fc.property(anyMerges, all => {
        for (const id of all.keys()) {
          const root = shownIn(id, all);
          deepEqual([all.has(root), shownIn(root, all)], [true, root]);
          const shows = mergedThrough(root, all);
          deepEqual([root === id || shows.includes(id), shows.includes(root)], [true, false]);
        }
      }),
      { numRuns: tries(500, 20_000) },
    );
  });
  it('are the same for every order they are told in', () => {
    fc.assert(
      fc.property(anyMerges, all => {
        const turned = new Map([...all].reverse());
        for (const id of ids) deepEqual(shownIn(id, turned), shownIn(id, all));
      }),
      { numRuns: tries(300, 10_000) },
    );
  });
});

describe('the row that shows a conversation', () => {
  const rows = [{ id: 'a', merged: ['b', 'c'] }, { id: 'd' }];

  it('is its own, or that of the one it was merged into', () =>
    deepEqual(
      ['a', 'b', 'c', 'd'].map(id => rowShowing(rows, id)?.id),
      ['a', 'a', 'a', 'd'],
    ));
  it('is none where it is gone or none is meant', () =>
    deepEqual([rowShowing(rows, 'e'), rowShowing(rows, undefined)], [undefined, undefined]));
});
