import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { jira } from '../../../../src/text/chat/jira.ts';
import { tries } from '../../../support/counts.ts';
import { found, hostileLine } from './hostile.ts';

const words = (text: string, isStart = true) => jira.wordsIn(text)(text, isStart);

/** What a reader sees of what is escaped. */
const shown = (markup: string) =>
  markup
    .replace(/\\([{}[\]|^~*_+?!-])/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** The same with a sign that means nothing for each that is escaped. */
const unescaped = (markup: string) => markup.replace(/\\[{}[\]|^~*_+?!-]|&#\d+;/g, '·');

/** What the renderer would read in words of which nothing is escaped any more. */
const readings = {
  'a macro, link, table or mention': /[{}[\]|^~]/,
  'an image': /!\S/,
  'a citation': /\?\?/,
  'a mark': /(?:^|[^\p{L}\p{N}])[*_+-](?=[^\s·])|[^\s·][*_+-](?=$|[^\p{L}\p{N}])/u,
  'a dash': /--/,
  'an address': /:\/\/|\\\\|(?<![a-z\d])www\.|@[\p{L}\p{N}]|\b(?:mailto|file|javascript):/iu,
  'a smiley': /\((?:!|\/|x|y|n|i|on|off|\*r|flagoff)\)|[:;]-?\)|<\/?3/,
  'a line break or an escape': /\\/,
  'an entity': /&(?:#|[a-z]+;)/i,
};

describe('words in Jira', () => {
  it('stay as they are where none of their signs means anything', () => {
    for (const text of ['e-mail a_b * c, 5*3 & d', '10:30 - #12 (see above)', 'Really?', 'Now! 顧客']) {
      equal(words(text), text);
    }
  });

  it('are escaped where they would mark, link or mention', () => {
    deepEqual(
      ['{html}<b>', '[~maria]', '*a b*', '!x.png!', 'C:\\\\x', 'http://x', '(!)', ':)'].map(one =>
        words(one),
      ),
      [
        ...[
          '\\{html\\}<b>',
          '\\[\\~maria\\]',
          '\\*a b\\*',
          '\\!x.png!',
          'C&#58;&#92;&#92;x',
          'http&#58;//x',
          '&#40;\\!)',
          '&#58;)',
        ],
      ],
    );
  });

  it('begin no heading, quote, list or rule', () => {
    deepEqual(
      ['h1. a', 'bq. a', '- a', '# a', '* a', '----'].map(one => words(one)),
      [...['h1&#46; a', 'bq&#46; a', '&#45; a', '&#35; a', '&#42; a', '&#45;\\-\\-\\-']],
    );
    equal(words('h1. a', false), 'h1. a');
  });

  it('end nothing that keeps its lines as they are', () => {
    equal(jira.block('a {noformat} {NoFormat:x}'), '{noformat}\na { noformat} { NoFormat:x}\n{noformat}');
    equal(jira.code('a}} {{b'), '{{a&#125;&#125; &#123;&#123;b}}');
  });

  it('are read as nothing else, and as they were typed, whatever they are', () => {
    fc.assert(
      fc.property(hostileLine, fc.boolean(), (text, isStart) => {
        const markup = words(text, isStart);
        const line = text.replace(/\s+/g, ' ');
        const starts = isStart && /^(?:h[1-6]\.|bq\.|[-*#]+(?:\s|$)|----)/.test(unescaped(markup));
        deepEqual([found(unescaped(markup), readings), shown(markup), starts], [[], line, false]);
      }),
      { numRuns: tries(2_000, 60_000) },
    );
  });
});
