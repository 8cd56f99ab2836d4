import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { headsIn } from '../../../../src/tags/heads.ts';
import { readTags } from '../../../../src/tags/readTags.ts';
import { takeTime, tries } from '../../../support/counts.ts';

const endings =
  'c cpp java go css scss rs swift kt scala dart cs groovy d zig pas tf sv jsonnet s pro typ hx ts js jsx tsx py rb pl sh fish ex ps1 coffee r jl nim tcl awk toml graphql cmake lua nix vim bat vb hs elm ml fs v sml lean erl clj el rkt wat sql adb vhd f90 f cob abap m do json ini properties env gitignore patch po yml mk dockerfile tex adoc org rst xml html vue svelte astro pug haml php cshtml hbs j2 liquid tpl gotmpl vm ftl erb ejs jsp aspx eex md rmd ipynb zz yml.erb'.split(
    ' ',
  );
const head = 'TEMP(until=2026-09-30): why';
const signs = [
  ...[
    '//',
    '/*',
    '*/',
    '#',
    '--',
    '--[[',
    ']]',
    '<!--',
    '-->',
    '(*',
    '*)',
    '{-',
    '-}',
    ';',
    '%',
    "'",
    '"',
    '`',
    '"""',
  ],
  ...[
    "'''",
    '\\',
    '\n',
    '\r\n',
    ' ',
    '${',
    '#{',
    '$(',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '</p>',
    '<p>',
    '/',
    'q(',
  ],
  ...[
    '%q{',
    '<<EOF\n',
    'EOF\n',
    '<<~A',
    '<?php',
    '?>',
    '<%',
    '%>',
    '{{',
    '}}',
    '{%',
    '%}',
    '{#',
    '#}',
    '@*',
    '@{',
    '<script>',
  ],
  ...[
    '</script>',
    '```\n',
    '~~~\n',
    '|\n  ',
    'run: |\n',
    '=begin\n',
    '=end\n',
    '__END__\n',
    '#=',
    '=#',
    'a',
    '1',
    ',',
    ':',
    '\u2028',
  ],
  ...[
    '$$',
    "''",
    '[==[',
    ']==]',
    'R"x(',
    ')x"',
    'r#"',
    '"#',
    '@"',
    '\\begin{verbatim}',
    '..',
    '+',
    '-',
    '*',
    '=',
    'return ',
    head,
    head,
  ],
];

describe('any text in any language', () => {
  takeTime();
  const texts = fc.array(fc.constantFrom(...signs), { maxLength: 60 }).map(parts => parts.join(''));

  it('is read without a fault, and gives only what stands in it', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...endings), (text, ending) => {
        const { tags, problems } = readTags(`x.${ending}`, text);
        const lines = text.split('\n').length;
        ok(tags.length + problems.length <= headsIn(text).length);
        for (const { line } of [...tags, ...problems]) ok(line >= 1 && line <= Math.max(lines, 1));
      }),
      { numRuns: tries(3_000, 100_000) },
    );
  });
  it('is read in time, however often something is opened and never closed', () => {
    for (const sign of signs.filter(one => one !== head)) {
      const text = `${sign.repeat(400)}\n${head}`;
      for (const ending of endings) deepEqual(readTags(`x.${ending}`, text).tags.length <= 1, true);
    }
  });

  it('is read to its end where text in code in text never ends', () => {
    const open: readonly (readonly [file: string, opened: string, comment: string])[] = [
      ['a.kt', '"""${ x', '//'],
      ['b.kt', '"${ x', '//'],
      ['a.dart', '"""${ x', '//'],
      ['a.swift', '"""\\( x', '//'],
      ['a.rb', '"#{ x', '#'],
      ['a.ts', '`${ x', '//'],
      ['a.py', 'f"""{ x', '#'],
      ['b.py', 'f"{ x', '#'],
      ['a.sh', '"$( x', '#'],
      ['a.cs', '$"{ x', '//'],
      ['a.nix', '"${ x', '#'],
    ];
    for (const [file, opened, comment] of open) {
      const text = `${`${opened}\n`.repeat(60)}${comment} ${head}\n`;
      deepEqual(
        readTags(file, text).tags.map(one => one.line),
        [61],
        file,
      );
    }
  });
});
