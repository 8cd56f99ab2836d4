import { deepEqual } from 'node:assert/strict';
import { findQuote } from '../../../src/domain/records/findQuote.ts';

const spotAt = (start: number, quote: string) => ({
  folder: 'app',
  path: 'a.ts',
  start,
  end: start,
  quote,
  before: '',
  after: '',
});

function check(text: string, spot: { start: number; quote: string }, expected: number | undefined) {
  deepEqual(findQuote(text, spotAt(spot.start, spot.quote)), expected);
}

describe('code that was quoted', () => {
  it('is found where it stood', () => check('a\nb\nc', { start: 2, quote: 'b' }, 2));
  it('is found where it moved to', () => check('x\ny\na\nb\nc', { start: 2, quote: 'b' }, 4));
  it('is found at the nearest of several places', () => check('b\na\na\nb\nb', { start: 3, quote: 'b' }, 4));
  it('is found as a whole, line by line', () => check('a\nb\na\nc', { start: 1, quote: 'a\nc' }, 3));
  it('is found whatever the line ends are', () => check('a\r\nb\r\nc\r\n', { start: 1, quote: 'b\nc' }, 2));
  it('is not found when a line of it changed', () => check('a\nb2\nc', { start: 2, quote: 'b' }, undefined));
  it('is not found beyond the end', () => check('a\nb', { start: 2, quote: 'b\nc' }, undefined));
  it('is not found in an empty file', () => check('', { start: 1, quote: 'b' }, undefined));
});
