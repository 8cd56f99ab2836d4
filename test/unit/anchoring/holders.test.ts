import { deepEqual } from 'node:assert/strict';
import * as fc from 'fast-check';
import { holdersOf } from '../../../src/anchoring/holders.ts';
import { treeFile } from '../../../src/anchoring/treeFile.ts';

const file = (path: string, ...keys: readonly number[]) => treeFile(path, Uint32Array.from(keys));

describe('which file holds a line', () => {
  const holder = holdersOf([file('a', 7, 0, 0xffffffff), file('b', 8, 0), file('c', 9, 9)]);

  it('is known where it is one alone', () => deepEqual([7, 0xffffffff, 8, 9].map(holder), [0, 0, 1, 2]));
  it('is not one where several hold it', () => deepEqual(holder(0), -1));
  it('is none where no file holds it', () =>
    deepEqual([holder(10), holdersOf([])(1)], [undefined, undefined]));
  it('is the same as a search through all of them finds', () => {
    const keys = fc.array(
      fc.nat({ max: 40 }).map(key => key * 0x10001),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 5 }), all => {
        const found = holdersOf(all.map((own, at) => file(String(at), ...own)));
        for (let key = 0; key <= 40; key += 1) {
          const holding = all.flatMap((own, at) => (own.includes(key * 0x10001) ? [at] : []));
          deepEqual(found(key * 0x10001), holding.length > 1 ? -1 : holding[0]);
        }
      }),
    );
  });
});

describe('a file of a tree', () => {
  it('keeps each of its lines once', () =>
    deepEqual(
      [...file('a', 3, 1, 3, 0xffffffff, 1).keys].sort((left, right) => left - right),
      [1, 3, 0xffffffff],
    ));
});
