import { deepEqual } from 'node:assert/strict';
import { placedWords, wordsIn } from '../../../../src/storage/search/words.ts';

describe('the words of a text', () => {
  const check = (text: string, expected: readonly string[]) => deepEqual(wordsIn(text), expected);

  it('have no case', () => check('Export DIES', ['export', 'dies']));
  it('end at every sign that is neither letter nor digit', () =>
    check('client.ts:88, foo_bar; NW-411', ['client', 'ts', '88', 'foo', 'bar', 'nw', '411']));
  it('have no accents', () =>
    check('Ärger in Zürich, café, Łódź, naïve', ['arger', 'in', 'zurich', 'cafe', 'lodz', 'naive']));
  it('are the same whether an accent is a sign of its own or not', () =>
    deepEqual(wordsIn('cafe\u0301 Å'), wordsIn('café A\u030a')));
  it('spell letters that have no accent to take off as people type them', () =>
    check('Straße, Øre, Ærø, ΟΔΟΣ', ['strasse', 'ore', 'aero', 'οδοσ']));
  it('leave out the vowel points of Hebrew and Arabic', () => check('שָׁלוֹם مُحَمَّد', ['שלום', 'محمد']));
  it('are single signs where a script has no blanks', () =>
    check('顧客番号 ไทย サーバー', ['顧', '客', '番', '号', 'ไ', 'ท', 'ย', 'サ', 'ー', 'バ', 'ー']));
  it('are not joined across scripts', () => check('FAX番号7', ['fax', '番', '号', '7']));
  it('hold no sign between them', () => check('顧客、番号。', ['顧', '客', '番', '号']));
  it('keep Korean syllables whole', () => check('한국어', ['한국어']));
  it('read wide and narrow signs alike', () => check('ＡＢＣ ｻｰ １２', ['abc', 'サ', 'ー', '12']));
  it('are cut where no word is that long', () => check('x'.repeat(100), ['x'.repeat(64)]));
  it('are none where there is no letter', () => check(' \u0301 … → 😀', []));

  it('stand where they stand in the text as it was typed', () => {
    const text = 'Die Straße: cafe\u0301 顧客';
    deepEqual(
      placedWords(text).map(({ word, from, to }) => [word, text.slice(from, to)]),
      [
        ['die', 'Die'],
        ['strasse', 'Straße'],
        ['cafe', 'cafe\u0301'],
        ['顧', '顧'],
        ['客', '客'],
      ],
    );
  });
});
