import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { type Block, readBlocks } from '../../../../src/text/chat/readBlocks.ts';
import { readInline, type Span } from '../../../../src/text/chat/readInline.ts';
import { joinPoints, literal, point } from '../../../../src/text/markdown.ts';
import { tries } from '../../../support/counts.ts';
import { rendered, seen } from '../rendered.ts';
import { hostileLine } from './hostile.ts';

/** In short: "strong(a) code(b) a" with words as they are. */
function short(spans: readonly Span[]): string {
  const one = (span: Span): string => {
    if (span.kind === 'break') return '/';
    if ('text' in span) return span.kind === 'code' ? `code(${span.text})` : span.text;
    return `${span.kind}(${short(span.spans)}${span.kind === 'link' ? ` -> ${span.address}` : ''})`;
  };
  return spans.map(one).join('');
}

const inline = (cases: Readonly<Record<string, string>>) =>
  deepEqual(Object.fromEntries(Object.keys(cases).map(text => [text, short(readInline(text))])), cases);

describe('a paragraph of Markdown', () => {
  it('has strong, stressed and struck words', () =>
    inline({
      '**10:29 Heard**, Tom: a': 'strong(10:29 Heard), Tom: a',
      'a *b* _c_ __d__ ~~e~~': 'a emphasis(b) emphasis(c) strong(d) struck(e)',
      '**a *b* c**': 'strong(a emphasis(b) c)',
      '*a **b** c*': 'emphasis(a strong(b) c)',
      'snake_case_name 5*3 5 * 3 ~5': 'snake_case_name 5*3 5 * 3 ~5',
      '**open and *shut*': '**open and emphasis(shut)',
      '(**a**)**b**.': '(strong(a))strong(b).',
    }));

  it('has code and breaks, and words that are escaped', () =>
    inline({
      'a `b` ``c ` d`` `` ` ``': 'a code(b) code(c ` d) code(`)',
      '`open and *a*': '`open and emphasis(a)',
      '\\*a\\* \\`b\\` C:\\x \\\\': '*a* `b` C:\\x \\',
      'a\\\nb  \nc\nd': 'a/b  /c d',
    }));

  it('has links to pages and mailboxes', () =>
    inline({
      '[a *b*](https://x.example "t") c': 'link(a emphasis(b) -> https://x.example) c',
      'see https://x.example/a_b, or <mailto:a@b>.':
        'see link(https://x.example/a_b -> https://x.example/a_b), or link(mailto:a@b -> mailto:a@b).',
      '[1] and [x](y) ![p](https://q)': '[1] and link(x -> y) !link(p -> https://q)',
      'xhttps://y [a](b c) ]': 'xhttps://y [a](b c) ]',
    }));

  it('takes no longer than its length, whatever is begun and never ended', () => {
    for (const part of [
      '*a ',
      '_a',
      '**a*_',
      '[a](',
      '[',
      '`'.repeat(3),
      '~~a',
      '*a _',
      '<https://',
      '`a``',
      '\\',
    ]) {
      const text = part.repeat(60_000);
      equal(short(readInline(text)).length > 0, true);
    }
  });
});

describe('marks within marks', () => {
  it('are read no deeper than anybody means them', () => {
    const deep = `${'*a **a '.repeat(20_000)}${'a** a* '.repeat(20_000)}`;
    equal(short(readInline(deep)).includes('strong('), true);
  });
});

const kinds = (blocks: readonly Block[]): unknown[] =>
  blocks.map(block => {
    if (block.kind === 'list')
      return {
        [block.start === undefined ? 'list' : `list from ${block.start}`]: block.items.map(one => [
          one.text,
          ...kinds(one.below),
        ]),
      };
    if (block.kind === 'quote') return { quote: kinds(block.blocks) };
    if (block.kind === 'table') return { table: block.rows };
    return { [block.kind === 'heading' ? `h${block.level}` : block.kind]: block.text };
  });

const blocks = (text: string, wanted: unknown[]) => deepEqual(kinds(readBlocks(text)), wanted);

describe('a text of Markdown', () => {
  it('has headings, paragraphs and rules', () =>
    blocks('# A ##\n\na\nb\n---\n## B\nc\r\n\r\nd\n\n#no', [
      { h1: 'A' },
      { paragraph: 'a\nb' },
      { h2: 'B' },
      { paragraph: 'c' },
      { paragraph: 'd' },
      { paragraph: '#no' },
    ]));

  it('has lists, with what belongs to their points', () => {
    blocks('- a\n  - b\n  - c\n    d\n- e\nf\n\ng', [
      { list: [['a', { list: [['b'], ['c\nd']] }], ['e\nf']] },
      { paragraph: 'g' },
    ]);
    blocks('3. a\n4. b\n\n   c\n- d\n\n- e', [
      { 'list from 3': [['a'], ['b', { paragraph: 'c' }]] },
      { list: [['d'], ['e']] },
    ]);
  });

  it('has code that keeps its lines, also where its fence is never closed', () => {
    blocks('````\n# a\n```\n  b\n````\nc', [{ code: '# a\n```\n  b' }, { paragraph: 'c' }]);
    blocks('a\n~~~\n- b\n', [{ paragraph: 'a' }, { code: '- b\n' }]);
  });

  it('has quotes and tables', () => {
    blocks('> a\n> - b\n\nc', [{ quote: [{ paragraph: 'a' }, { list: [['b']] }] }, { paragraph: 'c' }]);
    blocks('| A | B |\n| --- | :-: |\n| a \\| b | |\n| c | d |\ne', [
      {
        table: [
          ['A', 'B'],
          ['a \\| b', ''],
          ['c', 'd'],
        ],
      },
      { paragraph: 'e' },
    ]);
  });

  it('is read however deep it goes', () => {
    blocks(`${'> '.repeat(500)}a`, kinds(readBlocks(`${'> '.repeat(500)}a`)));
    equal(JSON.stringify(readBlocks(`${'- '.repeat(500)}a`)).includes('a'), true);
  });
});

const textOf = (spans: readonly Span[]): string =>
  spans.map(one => ('spans' in one ? textOf(one.spans) : 'text' in one ? one.text : '')).join('');

/** The words of a text, as a reader sees them. */
function wordsOf(all: readonly Block[]): string {
  const words = (text: string) => textOf(readInline(text));
  const texts = all.flatMap(one => {
    if (one.kind === 'list') return one.items.map(item => words(item.text) + wordsOf(item.below));
    if (one.kind === 'quote') return wordsOf(one.blocks);
    if (one.kind === 'table') return one.rows.flat().map(words);
    return one.kind === 'code' ? one.text : words(one.text);
  });
  return texts.join(' ');
}

const withoutBlanks = (text: string) => seen(text).replaceAll(' ', '');

describe('the words of others in our texts', () => {
  it('are read as a renderer reads them, whatever they are', () => {
    const lines = fc.oneof(
      hostileLine,
      fc.array(hostileLine, { minLength: 2, maxLength: 4 }).map(all => all.join('\n')),
      hostileLine.map(text => `${text}\n    at ${text}`),
    );
    fc.assert(
      fc.property(hostileLine, fc.array(lines, { minLength: 1, maxLength: 5 }), (head, all) => {
        const said = all.map(text =>
          point(text, { before: `**10:29**, ${literal(head)}: `, after: ' (end)' }),
        );
        const table = `| A |\n| --- |\n| ${literal(head)} |`;
        const markdown = `# ${literal(head)}\n\n${joinPoints(said)}\n\n${table}`;
        equal(withoutBlanks(wordsOf(readBlocks(markdown))), withoutBlanks(rendered(markdown).text));
      }),
      { numRuns: tries(500, 20_000) },
    );
  });
});
