import { deepEqual } from 'node:assert/strict';
import { endsSentence, fullSentence } from '../../../../src/text/update/fullSentence.ts';

describe('a remark as a sentence', () => {
  const check = (text: string, expected: string) => deepEqual(fullSentence(text), expected);

  const remarks: readonly (readonly [text: string, expected: string])[] = [
    ['retry cap raised to ten', 'Retry cap raised to ten.'],
    ['exports, for now', 'Exports, for now.'],
    ['éclair off', 'Éclair off.'],
    ['Retries raised.', 'Retries raised.'],
    ['is it off?', 'Is it off?'],
    ['they call it "off."', 'They call it "off."'],
    ['全部の再試行。', '全部の再試行。'],
    ['maxRetries raised', 'maxRetries raised.'],
    ['lodash@4 pinned', 'lodash@4 pinned.'],
    ['12', '12.'],
    ['two\nlines  ', 'Two lines.'],
    ['  ', ''],
  ];

  for (const [text, expected] of remarks) {
    it(`reads ${JSON.stringify(text)} as ${JSON.stringify(expected)}`, () => check(text, expected));
  }
});

describe('the end of a sentence', () => {
  it('is a stop, also within quotation marks or brackets', () =>
    deepEqual(['a', 'a,', 'a.', 'a!"', '(a?)', 'a. b'].map(endsSentence), [
      false,
      false,
      true,
      true,
      true,
      false,
    ]));
});
