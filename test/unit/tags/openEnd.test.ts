import { deepEqual } from 'node:assert/strict';
import { openEnd } from '../../../src/tags/openEnd.ts';

describe('an end that is open', () => {
  const check = (line: string, expected: string | undefined) =>
    deepEqual([line, openEnd(line)], [line, expected]);

  it('is what follows an "until"', () => {
    check('retry cap raised until they upgrade', 'they upgrade');
    check('retry cap raised till soon', 'soon');
    check('Until 3 Dec by hand', '3 Dec by hand');
    check('raised until a until b', 'b');
  });
  it('is what follows a "by" or "before" that means a date', () => {
    check('raised by next week', 'next week');
    check('raised by the end of Jan', 'the end of Jan');
    check('raised before the 3rd', 'the 3rd');
    check('raised by 3/12', '3/12');
    check('raised by yesterday', 'yesterday');
  });
  it('is none where the words mean no date', () => {
    for (const line of [
      'retry cap raised',
      'raised by 10',
      'raised by hand',
      'checked before decoding and marking',
      'slowed down by monitoring',
      'nearby Friday stand-by tomorrow',
      'waits until',
      '',
    ])
      check(line, undefined);
  });
});
