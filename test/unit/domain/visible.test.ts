import { deepEqual } from 'node:assert/strict';
import { isolated, shortened, visible, visibleLine } from '../../../src/domain/visible.ts';

describe('a text made visible', () => {
  const check = (text: string, expected: string) => deepEqual(visible(text), expected);

  it('shows control characters as pictures', () => check('\u0000\u001b[2J\u007f', '␀␛[2J␡'));
  it('shows the second set of control characters by number', () => check('\u009b', '[U+009B]'));
  it('shows what turns the direction of reading', () => check('a\u202egnp\u2066', 'a[U+202E]gnp[U+2066]'));
  it('ends every line with a line feed', () => check('a\r\nb\rc\u2028d\u2029e', 'a\nb\nc\nd\ne'));
  it('keeps tabs and line feeds', () => check('a\tb\n', 'a\tb\n'));
  it('shows half a character as one that is missing', () => check('a\ud800', 'a\ufffd'));
  it('keeps all scripts, joiners and whole characters', () =>
    check('👩\u200d🚀 می\u200cخواهم 日本', '👩\u200d🚀 می\u200cخواهم 日本'));
});

describe('a text made one visible line', () => {
  const check = (text: string, expected: string) => deepEqual(visibleLine(text), expected);

  it('joins its lines with a blank', () => check('  a  \n\n\t b\r\n', 'a b'));
  it('keeps blanks inside a line', () => check('a  b', 'a  b'));
});

describe('an isolated text', () => {
  it('is wrapped when it holds right-to-left letters', () => deepEqual(isolated('a ש'), '\u2068a ש\u2069'));
  it('is left alone otherwise', () => deepEqual(isolated('a 日'), 'a 日'));
});

describe('a shortened text', () => {
  const check = (text: string, expected: string) => deepEqual(shortened(text, 4), expected);

  it('stays whole where there is room', () => check('abcd', 'abcd'));
  it('ends with dots where there is none, which count', () => check('abcde', 'abc…'));
  it('counts and cuts characters, never halves of them', () => {
    check('👩🚀👩🚀', '👩🚀👩🚀');
    check('👩🚀👩🚀a', '👩🚀👩…');
  });
});
