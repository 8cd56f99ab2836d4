import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import type { Day } from '../../../src/domain/day.ts';
import { cleanReason } from '../../../src/tags/cleanReason.ts';
import { commentMarks, otherEnds } from '../../../src/tags/commentMarks.ts';
import { commentText } from '../../../src/tags/commentSnippet.ts';
import { byName, type Comment } from '../../../src/tags/commentTables.ts';
import { headsIn, readTag } from '../../../src/tags/readTag.ts';
import { tagText } from '../../../src/tags/tagText.ts';
import { takeTime, tries } from '../../support/counts.ts';

const until = '2026-12-03' as Day;
const ref = 'lf-7k2m4';

describe('the text of a tag', () => {
  const check = (reason: string, expected: string) => deepEqual(tagText({ until, ref, reason }), expected);

  it('is a head without a blank, then the reason', () =>
    check('retry cap raised', 'TEMP(until=2026-12-03,ref=lf-7k2m4): retry cap raised'));
  it('ends with its colon where there is no reason', () =>
    check(' ', 'TEMP(until=2026-12-03,ref=lf-7k2m4):'));
  it('names a customer where one is given, unless no head can hold the name', () => {
    const named = (customer: string) => tagText({ until, ref, reason: 'x', for: customer });
    deepEqual(named('northwind'), 'TEMP(until=2026-12-03,for=northwind,ref=lf-7k2m4): x');
    for (const bad of ['north--wind', 'a b', 'a)', '', 'a,b', 'ä'])
      deepEqual(named(bad), 'TEMP(until=2026-12-03,ref=lf-7k2m4): x', bad);
    const read = readTag(`// ${named('northwind')}`);
    deepEqual(read?.kind === 'tag' && read.tag.for, 'northwind');
  });
});

describe('a reason in code', () => {
  const check = (reason: string, expected: string) => deepEqual(cleanReason(reason), expected);

  it('stays as it is where it harms nobody', () => {
    for (const reason of [
      'skip tax check while their ERP is down (NW-411)',
      'C# and a -> b => c, 50 % of x_y; "quoted" `code` $1 ${x}',
      "it's: 上限 ärger 🙂",
    ]) {
      check(reason, reason);
    }
  });
  it('closes no comment', () => {
    check('a */ b', 'a * / b');
    check('a --> b', 'a - -> b');
    check('a --}} b }} {{ c', 'a - - } } b } } { { c');
    check('**/', '** /');
    check('</script> ?> %> %~x', '< /script> ? > % > % ~x');
    check('""" \'\'\' ###', '" " " \' \' \' # # #');
  });
  it('opens none either, because some nest', () => check('/* (* {- #| <!--', '/ * ( * { - # | < !- -'));
  it('is no second head', () => check('see TEMP(until=2020-01-01): x', 'see TEMP (until=2020-01-01): x'));
  it('is one line', () => {
    check('a\r\nb\nc\u2028d\u2029e\tf', 'a b c d e f');
    check('a\u0085b\u000bc\u000cd', 'a[U+0085]b␋c␌d');
  });
  it('shows what would turn the direction of reading', () => check('a\u202eb', 'a[U+202E]b'));
  it('has no backslash, which Java and C read in comments too', () => {
    check('C:\\users\\u000a\\', 'C:/users/u000a/');
    check('*\\', '* /');
  });
  it('continues no line', () => {
    for (const end of ['^', ' _', ' &', '`', ' ^ _']) check(`stop${end}`, 'stop');
  });
  it('has at most 300 characters and no half one', () => {
    check('x'.repeat(400), 'x'.repeat(300));
    check(`${'x'.repeat(299)}🙂`, 'x'.repeat(299));
  });
});

/** Tokens VS Code knows for languages that our own table leaves to it. */
const editorTokens: readonly (readonly [open: string, close: string])[] = [
  ['@REM', ''],
  ['//-', ''],
  ['..', ''],
  ['{/*', '*/}'],
  ['/*', '*/'],
  ['<#', '#>'],
  ['#=', '=#'],
  ['--[[', ']]'],
  ['(;', ';)'],
  ['{{--', '--}}'],
  ['{-', '-}'],
  ['@*', '*@'],
  ['"""', '"""'],
];

describe('any reason in any comment', () => {
  takeTime();
  const syntaxes: Comment[] = [...byName.values(), ...editorTokens.map(([open, close]) => ({ open, close }))];
  const lineBreaks = ['\n', '\r', '\u0085', '\u000b', '\u000c', '\u2028', '\u2029', '\\'];
  const marks = [...commentMarks.flat(), ...otherEnds];
  const dangerous = fc.constantFrom(
    ...marks,
    ...[
      'TEMP(until=2026-01-01):',
      'TEMP(',
      'ref=x)',
      '\\',
      '\n',
      '\r',
      '\u2028',
      ':',
      ')',
      '*',
      '/',
      '-',
      ' ',
    ],
  );
  const reasons = fc
    .array(fc.oneof(dangerous, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 80 })
    .map(parts => parts.join(''));

  it('gives exactly one head, which reads back', () => {
    fc.assert(
      fc.property(reasons, fc.constantFrom(...syntaxes), (reason, comment) => {
        const line = commentText(comment, tagText({ until, ref, reason }));
        const tag = { until, ref, reason: cleanReason(reason), others: {} };
        deepEqual([headsIn(line).length, readTag(line)], [1, { kind: 'tag', tag }]);
      }),
      { numRuns: tries(400, 20_000) },
    );
  });
  it('breaks no line and closes its comment only at the end', () => {
    fc.assert(
      fc.property(reasons, fc.constantFrom(...syntaxes), (reason, comment) => {
        const line = commentText(comment, tagText({ until, ref, reason }));
        const { open, close } = comment;
        deepEqual(
          lineBreaks.filter(sign => line.includes(sign)),
          [],
        );
        const end = line.indexOf(close, open.length);
        if (close !== '') deepEqual(end, line.length - close.length);
      }),
      { numRuns: tries(400, 20_000) },
    );
  });
  it('holds no mark of any comment and no half character', () => {
    fc.assert(
      fc.property(reasons, reason => {
        const clean = cleanReason(reason);
        deepEqual(
          marks.filter(mark => clean.includes(mark)),
          [],
        );
        ok(clean.length <= 300 && !/\p{Surrogate}/u.test(clean));
      }),
      { numRuns: tries(400, 20_000) },
    );
  });
});
