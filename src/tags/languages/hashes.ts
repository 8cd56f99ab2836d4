import { block, line, lineLike, nested } from '../lexing/comments.ts';
import { character, hole, quoted, raw, readQuoted } from '../lexing/quoted.ts';
import { type Language, lineStart, type Read, type Rule, skip } from '../lexing/rule.ts';
import { readLooseSlash } from '../lexing/slash.ts';

const slash: Rule = { first: '/', rest: '', read: readLooseSlash };
const single = quoted("'");
const double = quoted('"');
const anywhere = quoted("'", { spans: true });

const pythonTexts: readonly Rule[] = [
  ...['"""', "'''"].map(open => quoted(open, { spans: true })),
  double,
  single,
];
/** In a hole a hash tells how something is written: `{n:#x}`. */
const inHole: Language = { rules: [...formatted(() => inHole), ...pythonTexts] };

/** Two braces in a row are one in the text. */
function formatted(language: () => Language): Rule[] {
  const readers = ['"""', "'''", '"', "'"].map(close => {
    const inside = { ...hole('{', language), doubles: true };
    return { close, read: readQuoted(close, { spans: close.length > 1, hole: inside }) };
  });
  const read: Read = (scan, start, inside) => {
    const opened = scan.text.slice(start, inside);
    return readers.find(one => opened.endsWith(one.close))?.read(scan, start, inside) ?? inside;
  };
  return [{ first: '[fF]', rest: '[rR]?(?:"""|\'\'\'|["\'])', after: '(?:^|\\W)[rR]?', read }];
}
export const python: Language = {
  rules: [line('#'), ...formatted(() => inHole), ...pythonTexts],
};

export const powershell: Language = {
  rules: [
    block('<#', '#>'),
    line('#', '(?:^|[\\s;{}(),|])'),
    skip('`', '.'),
    raw(['@', '"[^\\S\\n]*$'], () => '\n"@'),
    raw(['@', "'[^\\S\\n]*$"], () => "\n'@"),
    quoted('"', { escape: '`', doubles: true, spans: true, hole: hole('$(', () => powershell) }),
    quoted("'", { escape: '', doubles: true, spans: true }),
  ],
};

export const coffee: Language = {
  rules: [
    block('###', '###', '(?:^|[^#])'),
    line('#'),
    quoted('///', { spans: true }),
    quoted('"""', { spans: true, hole: hole('#{', () => coffee) }),
    quoted("'''", { spans: true }),
    quoted('"', { spans: true, hole: hole('#{', () => coffee) }),
    anywhere,
    slash,
  ],
};

export const r: Language = {
  rules: [
    line('#'),
    raw(['[rR]', '["\']-{0,8}[(\\[{]', '(?:^|\\W)'], opened => {
      const close = { '(': ')', '[': ']', '{': '}' }[opened.slice(-1)] ?? ')';
      return `${close}${opened.slice(2, -1)}${opened.charAt(1)}`;
    }),
    quoted('"', { spans: true }),
    anywhere,
    quoted('`'),
  ],
};

export const julia: Language = {
  rules: [
    nested('#=', '=#'),
    line('#'),
    quoted('"""', { spans: true, hole: hole('$(', () => julia) }),
    quoted('"', { spans: true, hole: hole('$(', () => julia) }),
    quoted('`', { spans: true, hole: hole('$(', () => julia) }),
    character(2),
  ],
};

export const nim: Language = {
  rules: [
    nested('#[', ']#'),
    line('#'),
    quoted('"""', { escape: '', spans: true }),
    raw(['[rR]', '"', '(?:^|\\W)'], () => '"'),
    double,
    character(),
  ],
};

export const tcl: Language = {
  rules: [line('#', '(?:^|[;{])[ \\t]*'), skip('\\\\', '[\\s\\S]'), quoted('"', { spans: true })],
};
export const awk: Language = { rules: [line('#'), double, slash] };

/** A hash begins a comment anywhere, strings stand on one line. */
export const hash: Language = { rules: [line('#'), double, single] };
export const hashWithLong: Language = {
  rules: [line('#'), quoted('"""', { spans: true }), quoted("'''", { spans: true }), double, single],
};
export const toml: Language = {
  rules: [
    line('#'),
    quoted('"""', { spans: true }),
    quoted("'''", { escape: '', spans: true }),
    double,
    quoted("'", { escape: '' }),
  ],
};
export const graphql: Language = { rules: [line('#'), quoted('"""', { spans: true }), double] };
export const cmake: Language = {
  rules: [
    { first: '#', rest: '\\[=*\\[', read: longBracket('comment') },
    line('#'),
    { first: '\\[', rest: '=*\\[', read: longBracket('text') },
    quoted('"', { spans: true }),
  ],
};

/** Lua and CMake: `[==[ … ]==]`. */
export function longBracket(what: 'comment' | 'text'): Read {
  return (scan, start, inside) => {
    const { text } = scan;
    const level = /=*(?=\[$)/.exec(text.slice(start, inside))?.[0] ?? '';
    const close = `]${level}]`;
    const found = text.indexOf(close, inside);
    if (found < 0 && what === 'text') return inside;
    const end = found < 0 ? text.length : found;
    if (what === 'comment') scan.comment(start, end);
    return found < 0 ? end : end + close.length;
  };
}

export const lua: Language = {
  rules: [
    { first: '-', rest: '-\\[=*\\[', read: longBracket('comment') },
    line('--'),
    { first: '\\[', rest: '=*\\[', read: longBracket('text') },
    double,
    single,
    quoted('`', { spans: true }),
  ],
};

export const nix: Language = {
  rules: [
    line('#'),
    block('/*', '*/'),
    { first: "'", rest: "'", read: indentedString },
    quoted('"', { spans: true, hole: hole('${', () => nix) }),
  ],
};

/** Nix: two quotes open and close it; `''$`, `'''` and `''\` stand for themselves. */
function indentedString({ text }: { readonly text: string }, _start: number, inside: number): number {
  for (let at = text.indexOf("''", inside); at >= 0; at = text.indexOf("''", at)) {
    const next = text.charAt(at + 2);
    if (next !== '$' && next !== "'" && next !== '\\') return at + 2;
    at += next === '\\' ? 4 : 3;
  }
  return inside;
}

export const vim: Language = {
  rules: [
    line('"', lineStart),
    lineLike('"', '(?=[^"\\n]*$)', '\\s'),
    lineLike('#', '(?=\\s)', lineStart),
    double,
    quoted("'", { escape: '', doubles: true }),
  ],
};

const remark = (text: string) =>
  Array.from(text, sign => (/[a-z]/.test(sign) ? `[${sign}${sign.toUpperCase()}]` : sign)).join('');
export const batch: Language = {
  rules: [
    lineLike('[rR]', `${remark('em')}(?=\\s|$)`, '(?:^|&)[ \\t]*@?[ \\t]*'),
    lineLike(':', ':', lineStart),
  ],
};
export const basic: Language = {
  rules: [
    line("'"),
    lineLike('[rR]', `${remark('em')}(?=\\s|$)`, '(?:^[ \\t]*\\d*|:)[ \\t]*'),
    quoted('"', { escape: '', doubles: true }),
  ],
};
