import { deepEqual } from 'node:assert/strict';
import { array, assert, constantFrom, integer, property } from 'fast-check';
import { asNames, namesIn, portionsOf } from '../../../../src/storage/scan/names.ts';

describe('names of files in one text', () => {
  it('are read once each, without those in folders that tools fill', () => {
    deepEqual(namesIn('a.ts\0a.ts\0a.ts\0node_modules/b.ts\0sub/c.ts\0'), ['a.ts', 'sub/c.ts']);
    deepEqual([namesIn(''), namesIn('a.ts')], [[], ['a.ts']]);
  });

  it('are the same in portions, however those are cut', () => {
    const name = constantFrom('a', 'ä/b.ts', 'a long name of a file.c', 'c');
    assert(
      property(array(name), integer({ min: 0, max: 40 }), (list, size) => {
        const portions = portionsOf(asNames(list), size);
        deepEqual(portions.join(''), asNames(list));
        deepEqual(portions.flatMap(namesIn), namesIn(asNames(list)));
      }),
    );
    deepEqual(portionsOf('a\0b\0c\0', 0), ['a\0', 'b\0', 'c\0']);
    deepEqual(portionsOf('a\0a\0c\0', 1), ['a\0a\0', 'c\0']);
  });
});
