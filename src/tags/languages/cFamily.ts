import { block, line, lineLike, lineOverBackslashes, nested, ownLine } from '../lexing/comments.ts';
import { hereDocument } from '../lexing/hereDocument.ts';
import { character, hole, quoted, quotedLike, raw } from '../lexing/quoted.ts';
import { type Language, type Rule, skip } from '../lexing/rule.ts';
import { readLooseSlash } from '../lexing/slash.ts';

const comments: readonly Rule[] = [line('//'), block('/*', '*/')];
const nesting: readonly Rule[] = [line('//'), nested('/*', '*/')];
const single = quoted("'");
const double = quoted('"');
/** Not inside a word. */
const apart = '(?:^|\\W)';
const address = skip('u', 'rl\\(\\s*[^"\'\\s)][^)\\n]*\\)');

export const c: Language = {
  rules: [
    lineOverBackslashes('//'),
    block('/*', '*/'),
    raw(['R', '"[^()\\\\\\s]{0,16}\\(', `${apart}(?:u8|[uUL])?`], opened => `)${opened.slice(2, -1)}"`),
    double,
    character(),
  ],
};
/** Braces, two kinds of comments, two of strings. */
export const plainC: Language = { rules: [...comments, double, single] };
export const java: Language = { rules: [...comments, quoted('"""', { spans: true }), double, character()] };
export const go: Language = {
  rules: [...comments, quoted('`', { escape: '', spans: true }), double, character()],
};
export const css: Language = { rules: [block('/*', '*/'), address, double, single] };
export const scss: Language = { rules: [address, ...comments, double, single] };
export const rust: Language = {
  rules: [
    ...nesting,
    raw(['r', '#{0,16}"', `${apart}[bc]?`], opened => `"${opened.slice(1, -1)}`),
    quoted('"', { spans: true }),
    character(2),
  ],
};
export const swift: Language = {
  rules: [
    ...nesting,
    raw(['#', '#{0,8}(?:"(?:"")?|/)'], opened => opened.split('').reverse().join('')),
    quoted('"""', { spans: true, hole: hole('\\(', () => swift) }),
    quoted('"', { hole: hole('\\(', () => swift) }),
  ],
};

/** Kotlin and Scala: long strings know no backslash. */
const withLongStrings = (language: () => Language): Rule[] => [
  ...nesting,
  quoted('"""', { spans: true, escape: '', hole: hole('${', language) }),
  quoted('"', { hole: hole('${', language) }),
  character(2),
];
export const kotlin: Language = { rules: withLongStrings(() => kotlin) };

export const dart: Language = {
  rules: [
    ...nesting,
    raw(['r', '(?:"""|\'\'\'|"|\')', apart], opened => opened.slice(1)),
    ...['"""', "'''"].map(open => quoted(open, { spans: true, hole: hole('${', () => dart) })),
    ...['"', "'"].map(open => quoted(open, { hole: hole('${', () => dart) })),
  ],
};
const verbatim = { close: '"', escape: '', doubles: true, spans: true } as const;
export const csharp: Language = {
  rules: [
    ...comments,
    raw(['"', '""+'], opened => opened),
    quotedLike('@', '\\$?"', verbatim),
    quotedLike('\\$', '@"', verbatim),
    quotedLike('\\$', '"(?!"")', { close: '"', hole: { ...hole('{', () => csharp), doubles: true } }),
    double,
    character(2),
  ],
};
export const groovy: Language = {
  rules: [
    ...comments,
    lineLike('#', '!', '(?<![\\s\\S])'),
    raw(['\\$', '/'], () => '/$'),
    quoted('"""', { spans: true, hole: hole('${', () => groovy) }),
    quoted("'''", { spans: true }),
    quoted('"', { hole: hole('${', () => groovy) }),
    single,
    { first: '/', rest: '', read: readLooseSlash },
  ],
};
export const d: Language = {
  rules: [
    ...comments,
    nested('/+', '+/'),
    raw(['r', '"', apart], () => '"'),
    quoted('`', { escape: '', spans: true }),
    quoted('"', { spans: true }),
    character(),
  ],
};
/** A line that begins with two backslashes is text. */
export const zig: Language = { rules: [line('//'), skip('\\\\', '\\\\[^\\n]*'), double, character()] };
export const pascal: Language = {
  rules: [line('//'), block('{', '}'), block('(*', '*)'), quoted("'", { escape: '', doubles: true })],
};
export const hcl: Language = {
  rules: [
    line('#'),
    ...comments,
    hereDocument({
      rest: '<-?[A-Za-z_]\\w*(?=[^\\S\\n]*$)',
      pattern: /<<-?([A-Za-z_]\w*)/g,
      opened: ([, name = '']) => ({ name, isIndented: true }),
      language: () => hcl,
    }),
    quoted('"', { hole: hole('${', () => hcl) }),
  ],
};
export const verilog: Language = { rules: [...comments, double] };
export const hashC: Language = { rules: [line('#'), ...comments, double, single] };
export const jsonnet: Language = {
  rules: [
    line('#'),
    ...comments,
    quoted('|||', { escape: '', spans: true }),
    quoted('"', { spans: true }),
    quoted("'", { spans: true }),
  ],
};
export const assembly: Language = {
  rules: [
    ...comments,
    line('#', '(?:^|\\s)'),
    line(';'),
    line('@', '(?:^|\\s)'),
    double,
    ownLine('!'),
    character(),
  ],
};
export const prolog: Language = {
  rules: [line('%'), block('/*', '*/'), skip('0', "'(?:\\\\.|[^\\n])", apart), double, single],
};
export const typst: Language = { rules: [...comments, raw(['`', '`{0,5}'], opened => opened), double] };
