import { deepEqual, ok, throws } from 'node:assert/strict';
import { packed } from '../../../src/wording/packing/pack.ts';
import { type Table, unpacked } from '../../../src/wording/packing/unpack.ts';
import { written } from '../../../src/wording/rules/all.ts';

const tidy = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
const linesOf = (table: Table) => Object.entries(table).map(([name, text]) => [name, tidy(text)]);

describe('the packed patterns', () => {
  const tables = written();
  const small = packed(tables);

  it('are read as they are written, every line of them', () =>
    deepEqual(unpacked(small).map(linesOf), tables.map(linesOf)));

  it('keep capitals, signs and a word that is the beginning of another', () => {
    const table = { notNext: '\n  an|ante? !anteater ..2\n  & "$`{\\ ><', an: 'ante' };
    deepEqual(unpacked(packed([table, { b: 'c' }])).map(linesOf), [
      [
        ['notNext', 'an|ante? !anteater ..2\n& "$`{\\ ><'],
        ['an', 'ante'],
      ],
      [['b', 'c']],
    ]);
  });

  it('are little more than half as long', () => {
    const plain = tables.flatMap(linesOf).join('\n').length;
    ok(small.words.length + small.places.length < plain * 0.6);
  });

  it('are refused where they have more words than can be numbered', () =>
    throws(
      () => packed([{ many: Array.from({ length: 3000 }, (_, at) => `w${at}`).join(' ') }]),
      RangeError,
    ));
});
