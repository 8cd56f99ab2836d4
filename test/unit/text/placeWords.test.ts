import { deepEqual } from 'node:assert/strict';
import type { Spot } from '../../../src/domain/records/place.ts';
import { placeWords } from '../../../src/text/placeWords.ts';

describe('the words for linked code', () => {
  const words = (parts: Partial<Spot>) =>
    placeWords({
      folder: 'app',
      path: 'src/a.ts',
      start: 3,
      end: 3,
      quote: '',
      before: '',
      after: '',
      ...parts,
    });

  it('name one line or several, and the commit they were read in', () =>
    deepEqual(
      [words({}), words({ end: 7 }), words({ commit: 'c0ffee1'.padEnd(40, '0') })],
      ['`src/a.ts:3`', '`src/a.ts:3-7`', '`src/a.ts:3` at `c0ffee1`'],
    ));
  it('name no line of what was linked as a whole', () =>
    deepEqual([words({ whole: 'file' }), words({ path: 'src', whole: 'folder' })], ['`src/a.ts`', '`src/`']));
  it('count the lines of a notebook in their cell', () =>
    deepEqual(words({ path: 'a.ipynb', cell: 2, end: 4 }), '`a.ipynb#3:3-4`'));
});
