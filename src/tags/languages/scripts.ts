import { line, upToLike } from '../lexing/comments.ts';
import { hereDocument } from '../lexing/hereDocument.ts';
import { afterDelimited, hole, quoted } from '../lexing/quoted.ts';
import { type Language, type Read, type Rule, skip, wordStart } from '../lexing/rule.ts';
import { readLooseSlash } from '../lexing/slash.ts';

const slash: Rule = { first: '/', rest: '', read: readLooseSlash };
const apart = '(?:^|[^\\w$@%&>])';
const anywhere = quoted("'", { spans: true });

/** Text between delimiters of one's choice; the delimiter is the last character that opened it. */
const delimited: Read = (scan, _start, inside) => afterDelimited(scan, inside - 1);

/** Two parts between delimiters: `s/a/b/`, `tr{a}{b}`. */
const twoParts: Read = (scan, _start, inside) => {
  const { text } = scan;
  const end = afterDelimited(scan, inside - 1);
  if (!/[([{<]/.test(text.charAt(inside - 1))) return afterDelimited(scan, end - 1);
  const next = /\s*(?=[([{<'"/|!,])/y;
  next.lastIndex = end;
  return next.test(text) ? afterDelimited(scan, next.lastIndex) : end;
};

/** Of several ways to write a name, the one that was taken. */
const nameIn = (names: readonly (string | undefined)[]) => names.find(Boolean) ?? '';

/** Nothing below it is code. */
const theEnd: Rule['read'] = ({ text }) => text.length;

export const ruby: Language = {
  rules: [
    line('#'),
    { first: '=', rest: 'begin\\b', after: '^', read: upToLike(/^=end\b/gm) },
    { first: '_', rest: '_END__$', after: '^', read: theEnd },
    skip('\\?', '[#"\'`/%](?!\\w)', '(?:^|[\\s(,=\\[{])'),
    { first: '%', rest: '[qQwWiIrsx]?[^\\w\\s=]', after: '(?:^|[\\s(,=\\[{:!])', read: delimited },
    hereDocument({
      rest: '<(?:[~-]["\'`]?[A-Za-z_]|["\'`]?[A-Z_])',
      pattern: /<<[~-]?(["'`]?)([A-Za-z_]\w*)\1/g,
      opened: ([, , name = '']) => ({ name, isIndented: true }),
      language: () => ruby,
    }),
    quoted('"', { spans: true, hole: hole('#{', () => ruby) }),
    anywhere,
    quoted('`', { spans: true, hole: hole('#{', () => ruby) }),
    slash,
  ],
};

export const perl: Language = {
  rules: [
    skip('\\$', '[#"\'`&/]|\\{#|#\\{'),
    skip('@', '[#"\'](?=\\W)'),
    line('#'),
    { first: '=', rest: '[a-zA-Z]', after: '^', read: upToLike(/^=cut\b.*$/gm) },
    { first: '_', rest: '_(?:END|DATA)__\\s*$', after: '^', read: theEnd },
    hereDocument({
      rest: '<~?(?:\\s*["\'][^"\'\\n]+["\']|[A-Za-z_])',
      pattern: /<<~?\s*(?:"([^"\n]+)"|'([^'\n]+)'|([A-Za-z_]\w*))/g,
      opened: ([opened, ...names]) => ({ name: nameIn(names), isIndented: opened.startsWith('<<~') }),
      language: () => perl,
    }),
    {
      first: 'q',
      rest: '(?:[qwrx]?(?:[^\\w\\s,;=)}\\]>]|\\s+[^\\w\\s,;=#)}\\]>]))',
      after: apart,
      read: delimited,
    },
    { first: 'm', rest: '[^\\w\\s,;=)}\\]>]', after: apart, read: delimited },
    { first: 's', rest: '[^\\w\\s,;=)}\\]>]', after: apart, read: twoParts },
    { first: 'y', rest: '[^\\w\\s,;=)}\\]>]', after: apart, read: twoParts },
    { first: 't', rest: 'r[^\\w\\s,;=)}\\]>]', after: apart, read: twoParts },
    quoted('"', { spans: true }),
    anywhere,
    quoted('`', { spans: true }),
    slash,
  ],
};

const shellText = (language: () => Language): Rule[] => [
  skip('\\\\', '[\\s\\S]'),
  skip('\\$', "'(?:[^'\\\\]|\\\\[\\s\\S])*'"),
  quoted('"', { spans: true, hole: hole('$(', language) }),
  quoted("'", { spans: true, escape: '' }),
];

export const shell: Language = {
  rules: [
    line('#', wordStart),
    ...shellText(() => shell),
    hereDocument({
      rest: '<-?[ \\t]*(?:\\\\?[A-Za-z_]|["\'][^"\'\\n]+["\'])',
      after: '(?:^|[^<])',
      pattern: /(?<!<)<<-?[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|\\?([^"'\\\s;|&<>()]+))/g,
      opened: ([opened, ...names]) => ({ name: nameIn(names), isIndented: opened.startsWith('<<-') }),
      language: () => shell,
    }),
  ],
};

export const fish: Language = {
  rules: [
    line('#', wordStart),
    skip('\\\\', '[\\s\\S]'),
    quoted('"', { spans: true, hole: hole('$(', () => fish) }),
    anywhere,
  ],
};

const percentSigil: Rule = { first: '~', rest: '[a-zA-Z]+[/|"\'({\\[<]', read: delimited };
export const elixir: Language = {
  rules: [
    line('#'),
    skip('\\?', '(?:\\\\.|[#"\'])', '(?:^|[\\s(,=\\[{])'),
    {
      first: '~',
      rest: '[a-zA-Z]+(?:"""|\'\'\')',
      read: ({ text }, _start, inside) => afterTriple(text, inside),
    },
    percentSigil,
    ...['"""', "'''"].map(open => quoted(open, { spans: true, hole: hole('#{', () => elixir) })),
    ...['"', "'"].map(open => quoted(open, { spans: true, hole: hole('#{', () => elixir) })),
  ],
};

function afterTriple(text: string, inside: number): number {
  const close = text.slice(inside - 3, inside);
  const end = text.indexOf(close, inside);
  return end < 0 ? inside : end + close.length;
}
