import { deepEqual } from 'node:assert/strict';
import { formsOf, withS } from '../../../src/wording/inflect.ts';

describe('the forms of a word', () => {
  it('follow how it ends', () => {
    const verbs = ['fix', 'agree', 'make', 'die', 'apply', 'delay', 'ship!', 'break/broke/broken'];
    deepEqual(
      verbs.map(verb => formsOf(verb).all.join(' ')),
      [
        'fix fixes fixed fixing',
        'agree agrees agreed agreeing',
        'make makes maked making',
        'die dies died dying',
        'apply applies applied applying',
        'delay delays delayed delaying',
        'ship ships shipped shipping',
        'break breaks broke broken breaking',
      ],
    );
  });

  it('of a noun are itself and its plural', () =>
    deepEqual(['crash', 'query', 'day', 'class', 'table', 'month'].map(withS), [
      'crashes',
      'queries',
      'days',
      'classes',
      'tables',
      'months',
    ]));
});
