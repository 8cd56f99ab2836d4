import { deepEqual, ok, throws } from 'node:assert/strict';
import { grammarOf } from '../../../src/wording/grammar.ts';
import { packed, type Table } from '../../../src/wording/packing/pack.ts';
import { type Packed, tablesIn, wordsIn } from '../../../src/wording/packing/packed.ts';
import { written } from '../../../src/wording/rules/all.ts';

/** The lines of every text, as steps of words. */
const linesOf = (table: Table) =>
  Object.entries(table).map(([name, text]) => {
    const lines = text.split('\n').map(line => line.trim());
    return [
      name,
      lines.filter(line => line !== '').map(line => line.split(' ').map(step => step.split('|'))),
    ];
  });

function read(small: Packed) {
  const words = wordsIn(small);
  return tablesIn(small, words).map(table =>
    table.map(({ name, lines }) => [
      name,
      lines.map(line => line.map(step => step.map(word => words[word]))),
    ]),
  );
}

describe('the packed patterns', () => {
  const tables = written();
  const small = packed(tables);

  it('are read as they are written, every line of them', () => deepEqual(read(small), tables.map(linesOf)));

  it('keep capitals, signs and a word that is the beginning of another', () => {
    const tables = [{ notNext: '\n  an|ante? !anteater ..2\n  & "$`{\\ ><', an: 'ante' }, { b: 'c' }];
    deepEqual(read(packed(tables)), tables.map(linesOf));
  });

  it('are little more than half as long', () => {
    const plain = tables.flatMap(table => Object.entries(table).flat()).join('\n').length;
    ok(small.words.length + small.places.length < plain * 0.6);
  });

  it('are refused where they have more words than can be numbered', () =>
    throws(
      () => packed([{ many: Array.from({ length: 9000 }, (_, at) => `w${at}`).join(' ') }]),
      RangeError,
    ));

  it('are refused where they name what is not there', () => {
    const grammar = (text: string) => grammarOf(packed([{ pet: 'cat' }, { fix: 'fix' }, { one: text }]), {});
    throws(() => grammar('@dog'), RangeError);
    throws(() => grammar('&two'), RangeError);
    ok(grammar('@pet @fix~ cats'));
  });
});
