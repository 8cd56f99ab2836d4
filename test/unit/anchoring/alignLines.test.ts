import { deepEqual, ok } from 'node:assert/strict';
import * as fc from 'fast-check';
import { alignLines } from '../../../src/anchoring/alignLines.ts';

const hashes = (text: string) => Array.from(text, sign => sign.charCodeAt(0));
const aligned = (old: string, next: string) => [...alignLines(hashes(old), hashes(next))];

describe('lines of two versions', () => {
  const check = (old: string, next: string, expected: readonly number[]) =>
    deepEqual(aligned(old, next), expected);

  it('are the same ones in an unchanged file, however often they stand in it', () =>
    check('a}}b}', 'a}}b}', [0, 1, 2, 3, 4]));
  it('move along when others come or go above', () => {
    check('abc', 'xyabc', [2, 3, 4]);
    check('xyabc', 'abc', [-1, -1, 0, 1, 2]);
  });
  it('are kept around one that was rewritten', () => check('abcde', 'abXde', [0, 1, -1, 3, 4]));
  it('follow neighbours where they stand more than once', () =>
    check('a}b}c}', 'xa}yb}c}', [1, 2, 4, 5, 6, 7]));
  it('follow neighbours below', () => check('x}}', 'y}}', [-1, 1, 2]));
  it('are the same where they stand once between others', () =>
    check('p}xq}y', 'p!}q?}y', [0, 2, -1, 3, 5, 6]));
  it('stay together where none of them stands once', () => check('p}}q', 'r}}}s', [-1, 2, 3, -1]));
  it('are those that weigh most, where they cannot all keep their order', () => {
    const weigh = (heavy: string) => [
      ...alignLines(hashes('xaby'), hashes('xbay'), at => ('xbay'[at] === heavy ? 9 : 1)),
    ];
    deepEqual(
      [weigh('a'), weigh('b')],
      [
        [0, 2, -1, 3],
        [0, -1, 1, 3],
      ],
    );
  });
  it('keep their order: of two that changed places one is lost', () => {
    const found = aligned('xabcdy', 'xcdaby');
    deepEqual([found[0], found[5], found.filter(one => one >= 0).length], [0, 5, 4]);
  });
  it('may all be gone', () => {
    check('abc', '', [-1, -1, -1]);
    check('', 'abc', []);
  });

  it('are always equal, in order, and each taken once', () => {
    const lines = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 60 });
    fc.assert(
      fc.property(lines, lines, (old, next) => {
        const pairs = [...alignLines(old, next)].flatMap((to, from) => (to < 0 ? [] : [[from, to] as const]));
        ok(pairs.every(([from, to]) => old[from] === next[to]));
        ok(pairs.every(([, to], at) => at === 0 || (pairs[at - 1]?.[1] ?? -1) < to));
      }),
    );
  });
  it('are compared in linear time, a hundred thousand of them', () => {
    const old = Array.from({ length: 100_000 }, (_, at) => at);
    const next = [...old.slice(0, 50_000), -1, ...old.slice(60_000)];
    deepEqual([alignLines(old, next)[55_000], alignLines(old, next)[99_999]], [-1, 90_000]);
  });
});
