import { block, line, lineLike, nested, ownLine } from '../lexing/comments.ts';
import { character, hole, quoted, raw, readQuoted } from '../lexing/quoted.ts';
import { type Language, type Rule, skip } from '../lexing/rule.ts';

const double = quoted('"');
const spanning = quoted('"', { spans: true });
const doubled = quoted("'", { escape: '', doubles: true, spans: true });
const operator = '!#$%&*+./<=>?@^|~:\\\\-';

export const haskell: Language = {
  rules: [
    nested('{-', '-}'),
    lineLike('-', `-+(?![${operator}])`, `(?:^|[^${operator}])`),
    raw(['\\[', '\\w*\\|'], () => '|]'),
    quoted('"""', { spans: true }),
    spanning,
    character(1),
  ],
};
export const elm: Language = {
  rules: [nested('{-', '-}'), line('--'), quoted('"""', { spans: true }), double, character(1)],
};
/** In OCaml a string hides the end of a comment. */
export const ocaml: Language = {
  rules: [
    nested('(*', '*)', /"(?:[^"\\]|\\[\s\S])*"|'"'/),
    raw(['\\{', '[a-z_]*\\|'], opened => `|${opened.slice(1, -1)}}`),
    spanning,
    character(1),
  ],
};
export const fsharp: Language = {
  rules: [
    line('//'),
    skip('\\(', '\\*\\)'),
    nested('(*', '*)'),
    quoted('"""', { escape: '', spans: true }),
    { ...raw(['@', '"'], () => '"'), read: quoted('"', { escape: '', doubles: true, spans: true }).read },
    spanning,
    character(1),
  ],
};
export const coq: Language = {
  rules: [nested('(*', '*)', /"[^"]*"/), quoted('"', { escape: '', doubles: true, spans: true })],
};
export const standardMl: Language = { rules: [nested('(*', '*)'), double] };
export const lean: Language = { rules: [nested('/-', '-/'), line('--'), spanning, character(2)] };

export const erlang: Language = {
  rules: [
    line('%'),
    skip('\\$', '(?:\\\\.|[^\\n])'),
    quoted('"""', { escape: '', spans: true }),
    spanning,
    quoted("'"),
  ],
};
/** A character stands after a backslash or a question mark; `;` in a string or a name between bars is none. */
const lispy = (...more: readonly Rule[]): Language => ({
  rules: [...more, line(';'), spanning, skip('\\\\', '[\\s\\S]')],
});
export const clojure = lispy();
/** A name between bars. */
const bars = skip('\\|', '[^|\\n]*\\|');
export const lisp = lispy(nested('#|', '|#'), skip('#', '\\\\.'), bars);
export const emacsLisp = lispy(skip('\\?', '\\\\?[;"]'));
export const racket = lispy(
  nested('#|', '|#'),
  skip('#', '\\\\.'),
  bars,
  raw(['#', '<<\\S+\\n'], opened => `\n${opened.slice(3, -1)}\n`),
);
export const wat: Language = { rules: [line(';;'), nested('(;', ';)'), double] };

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '<': '>' };
export const sql: Language = {
  rules: [
    line('--'),
    nested('/*', '*/'),
    lineLike('#', '(?=\\s)', '^[ \\t]*'),
    // The body of a function is code; any other text between dollars is text.
    raw(
      ['\\$', '(?:[A-Za-z_]\\w*)?\\$', '(?<!\\b(?:[aA][sS]|[dD][oO])\\s{0,40})(?:^|[^\\w$])'],
      opened => opened,
    ),
    raw(['[qQ]', "'[^\\w\\s']", '(?:^|\\W)[nN]?'], opened => {
      const open = opened.charAt(2);
      return `${closers[open] ?? open}'`;
    }),
    { first: '[eE]', rest: "'", after: '(?:^|\\W)', read: readQuoted("'", { doubles: true, spans: true }) },
    { first: "'", rest: '', read: sqlString },
    quoted('"', { escape: '', doubles: true, spans: true }),
    quoted('`', { escape: '', doubles: true, spans: true }),
  ],
};

/** Some dialects know backslashes, others do not: `\'` goes on only where a word does. */
function sqlString({ text }: { readonly text: string }, _start: number, inside: number): number {
  const quote = /'/g;
  quote.lastIndex = inside;
  for (let found = quote.exec(text); found; found = quote.exec(text)) {
    const at = found.index;
    const [before, next] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (next === "'") quote.lastIndex = at + 2;
    else if (!(before === '\\' && at > inside && /\w/.test(next))) return at + 1;
  }
  return inside;
}

export const ada: Language = {
  rules: [line('--'), quoted('"', { escape: '', doubles: true }), character(1)],
};
export const vhdl: Language = {
  rules: [line('--'), block('/*', '*/'), quoted('"', { escape: '', doubles: true }), character(1)],
};
export const appleScript: Language = {
  rules: [line('--'), line('#'), nested('(*', '*)'), spanning],
};
export const fortran: Language = {
  rules: [line('!'), ...['"', "'"].map(open => quoted(open, { escape: '', doubles: true }))],
};
/** A mark in the first column is a comment. */
export const oldFortran: Language = {
  rules: [lineLike('[cC*]', '', '^'), ...fortran.rules],
};
export const cobol: Language = {
  rules: [
    lineLike('[*/]', '', '^.{6}'),
    line('*>'),
    ...['"', "'"].map(open => quoted(open, { escape: '', doubles: true })),
  ],
};
export const abap: Language = {
  rules: [
    lineLike('\\*', '', '^'),
    line('"'),
    quoted("'", { escape: '', doubles: true }),
    quoted('`'),
    quoted('|'),
  ],
};
/** A quote after a value turns it over; anywhere else it begins a text. */
export const matlab: Language = {
  rules: [
    { ...block('%{', '%}'), after: '^[ \\t]*', rest: '\\{[ \\t]*$' },
    line('%'),
    lineLike('#', '(?=\\s)', '^[ \\t]*'),
    lineLike('\\.', '\\.\\.'),
    skip("'", '', "[\\w)\\]}.']"),
    quoted('"', { escape: '', doubles: true }),
    quoted("'", { escape: '', doubles: true }),
  ],
};
export const stata: Language = {
  rules: [line('//', '(?:^|\\s)'), ownLine('*'), block('/*', '*/'), double],
};
export const smalltalk: Language = { rules: [block('"', '"'), doubled] };
export const haxe: Language = {
  rules: [
    line('//'),
    block('/*', '*/'),
    spanning,
    quoted("'", { spans: true, hole: hole('${', () => haxe) }),
  ],
};
