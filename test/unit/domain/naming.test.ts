import { deepEqual } from 'node:assert/strict';
import { isSameName, mentions, textsIn, withoutName } from '../../../src/domain/records/naming.ts';

describe('the name of a person', () => {
  it('is the same in any capitals, composed or not, with blanks around', () =>
    deepEqual([isSameName(' maria LÓPEZ', 'Maria López'), isSameName('Maria', 'Mario')], [true, false]));

  const check = (text: string, expected: boolean, name = 'Maria Lopez') =>
    deepEqual(mentions(text, name), expected);
  it('is found as words of its own', () => {
    check('Asked maria lopez about it', true);
    check('Maria Lopez: "no"', true);
    check('Maria Lopez', true);
  });
  it('is not found inside another word', () => {
    check('Maria Lopezova called', false);
    check('xMaria Lopez', false);
    check('Max', false, 'Ma');
  });
  it('is found behind such a word', () => check('Lopezova and Lopez', true, 'Lopez'));
  it('is found beside signs that are no letters', () => check('«李»说', true, '李'));
  it('is nowhere when it is empty', () => check('anything', false, ' '));

  it('is looked for in every text of a record', () =>
    deepEqual(textsIn({ a: 'x', b: [1, 'y', { c: 'z' }], d: null }), ['x', 'y', 'z']));
  it('is not looked for in what was picked out of a list, only in what was written beside it', () => {
    const option = { cost: 'chosen', state: 'chosen' };
    deepEqual(
      [textsIn({ option, mood: { mood: 'angry' } }), textsIn({ state: { who: 'x' } })],
      [['chosen'], ['x']],
    );
    deepEqual(withoutName({ option }, 'Chosen'), { option: { cost: '', state: 'chosen' } });
  });
  it('goes out of lists and leaves a text that is nothing else empty', () =>
    deepEqual(
      withoutName(
        { speakers: ['Maria', 'Tom'], told: { whom: 'maria', at: 7 }, text: 'Maria said' },
        'Maria',
      ),
      { speakers: ['Tom'], told: { whom: '', at: 7 }, text: 'Maria said' },
    ));
});
