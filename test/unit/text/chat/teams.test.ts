import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { teams } from '../../../../src/text/chat/teams.ts';
import { tries } from '../../../support/counts.ts';
import { rendered, seen } from '../rendered.ts';
import { bare, calls, found, hostileLine, outsideCode } from './hostile.ts';

const words = (text: string) => teams.wordsIn(text)(text, true);

describe('words in Teams', () => {
  it('stay as they are where none of their signs means anything', () => {
    for (const text of [
      'Exports die after ~30 s',
      'a_b c, 5*3 & d [1]',
      '10:30 - see #12',
      '2026 was better',
    ]) {
      equal(words(text), text);
    }
  });

  it('begin no list, heading or rule, and make no link', () => {
    deepEqual(['# a', '- a', '1. a', '12) a', '--- ', '[a](b)', 'C:\\*x'].map(words), [
      ...['`#` a', '`-` a', '`1.` a', '`12)` a', '`---` ', '`[a](b)`', '`C:\\*x`'],
    ]);
  });

  it('are nothing but words to a renderer of Markdown, whatever they are', () => {
    fc.assert(
      fc.property(hostileLine, text => {
        const shown = words(text);
        const page = rendered(shown);
        deepEqual(
          {
            strange: page.elements.filter(one => !['p', 'code'].includes(one)),
            text: bare(page.text),
            calls: calls.test(shown),
            found: found(outsideCode(shown)),
          },
          { strange: [], text: bare(seen(text)), calls: false, found: [] },
        );
      }),
      { numRuns: tries(2_000, 60_000) },
    );
  });
});
