import { within } from '../lexing/brackets.ts';
import { block, endOfLine } from '../lexing/comments.ts';
import { hereDocument } from '../lexing/hereDocument.ts';
import { quoted } from '../lexing/quoted.ts';
import type { Island, Scan } from '../lexing/rule.ts';
import { escaped, type Language, type Read, type Reader, type Rule, sign } from '../lexing/rule.ts';
import { csharp } from './cFamily.ts';

type How = Language | Reader;

/** A part of a template that is no text of the page. */
interface IslandKind {
  readonly open: string;
  readonly close: string;
  /** A comment, code of a language, or something that holds no comments. */
  readonly is: 'comment' | 'plain' | How;
  readonly onOneLine?: boolean;
}

/** The end of what was opened; -1 where it is never closed. */
function closing({ text }: Scan, { close, onOneLine }: IslandKind, from: number): number {
  if (!onOneLine) return text.indexOf(close, from);
  const found = text.slice(from, endOfLine(text, from)).indexOf(close);
  return found < 0 ? -1 : from + found;
}

function islandsIn(scan: Scan, kinds: readonly IslandKind[]): Island[] {
  const { text } = scan;
  const islands: Island[] = [];
  const opening = new RegExp(kinds.map(kind => `(${kind.open})`).join('|'), 'g');
  // What is closed nowhere below is not looked for again.
  const open = new Set<IslandKind>();
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const kind = kinds.find((_, at) => found?.[at + 1] !== undefined);
    const inside = found.index + found[0].length;
    const end = kind && !open.has(kind) ? closing(scan, kind, inside) : -1;
    if (kind && end < 0 && !kind.onOneLine) open.add(kind);
    if (!kind || end < 0) continue;
    if (kind.is === 'comment') scan.comment(found.index, end);
    else if (kind.is !== 'plain') scan.part(inside, end, kind.is);
    opening.lastIndex = end + kind.close.length;
    islands.push({ from: found.index, to: opening.lastIndex });
  }
  return islands;
}

/** A page of text with islands: each is read in its own way. */
export const templated =
  (kinds: readonly IslandKind[], host: How): Reader =>
  scan =>
    scan.around(islandsIn(scan, kinds), host);

const comment = (open: string, close: string): IslandKind => ({ open: escaped(open), close, is: 'comment' });
const plain = (open: string, close: string): IslandKind => ({ open: escaped(open), close, is: 'plain' });
const liquidComment: IslandKind = { open: '\\{%-?\\s*comment\\b[^%]*%\\}', close: '{%', is: 'comment' };

export const jinja: readonly IslandKind[] = [
  comment('{#', '#}'),
  liquidComment,
  { open: '\\{%-?\\s*(?:raw|verbatim)\\s*-?%\\}', close: '{% end', is: 'plain' },
  plain('{%', '%}'),
  plain('{{', '}}'),
];
export const liquid: readonly IslandKind[] = [
  liquidComment,
  { open: '\\{%-?\\s*raw\\s*-?%\\}', close: 'endraw', is: 'plain' },
  { open: '\\{%-?\\s*#', close: '%}', is: 'comment' },
  plain('{%', '%}'),
  plain('{{', '}}'),
];
export const handlebars: readonly IslandKind[] = [
  { open: '\\{\\{~?!--', close: '--', is: 'comment' },
  { open: '\\{\\{~?!', close: '}}', is: 'comment' },
  plain('{{', '}}'),
];
/** Pages that some framework may fill, whatever they are called. */
export const anyPage: readonly IslandKind[] = [
  { ...comment('{#', '#}'), onOneLine: true },
  liquidComment,
  comment('{{!--', '--}}'),
  comment('{{--', '--}}'),
];
export const goTemplate: readonly IslandKind[] = [
  { open: '\\{\\{-?\\s*/\\*', close: '*/', is: 'comment' },
  plain('{{', '}}'),
];
export const smarty: readonly IslandKind[] = [comment('{*', '*}')];
export const velocity: readonly IslandKind[] = [
  comment('#*', '*#'),
  { open: '(?<=^|\\s)##', close: '\n', is: 'comment' },
];
export const freemarker: readonly IslandKind[] = [comment('<#--', '-->')];
export const mako: readonly IslandKind[] = [
  comment('<%doc>', '</%doc>'),
  { open: '(?<=\\n[ \\t]*)##', close: '\n', is: 'comment' },
];

/** `<% … %>` around code of a language. */
export const percents = (language: How): readonly IslandKind[] => [
  comment('<%!--', '--%>'),
  comment('<%--', '--%>'),
  { open: '<%#', close: '%>', is: 'comment' },
  plain('<%%', '%'),
  { open: '<%[=!@-]?', close: '%>', is: language },
];

/** A comment of PHP ends where PHP does, too. */
const phpLine: Read = (scan, start, inside) => {
  const { text } = scan;
  const [end, closed] = [endOfLine(text, inside), text.indexOf('?>', inside)];
  const at = closed >= 0 && closed < end ? closed : end;
  scan.comment(start, at);
  return at;
};
const phpRules: readonly Rule[] = [
  sign('//', phpLine),
  { first: '#', rest: '(?!\\[)', read: phpLine },
  block('/*', '*/'),
  sign('?>', (_scan, _start, inside) => ~inside),
  hereDocument({
    rest: '<<[ \\t]*["\']?[A-Za-z_]',
    pattern: /<<<[ \t]*(["']?)(\w+)\1/g,
    opened: ([, , name = '']) => ({ name, isIndented: true }),
    language: () => phpCode,
  }),
  quoted('"', { spans: true }),
  quoted("'", { spans: true }),
  quoted('`', { spans: true }),
];
const phpCode: Language = { rules: phpRules };

const phpOpen = /<\?(?:php\b|=|(?!xml\b))/gi;

/** PHP and the page around it. */
export const php =
  (host: How): Reader =>
  scan => {
    const islands: Island[] = [];
    phpOpen.lastIndex = 0;
    for (let found = phpOpen.exec(scan.text); found; found = phpOpen.exec(scan.text)) {
      const from = found.index;
      const to = scan.code(phpCode, from + found[0].length);
      islands.push({ from, to });
      phpOpen.lastIndex = to;
    }
    scan.around(islands, host);
  };

/** Blade: code between words of its own, beside that of PHP. */
export const blade = (host: How): Reader =>
  templated([{ open: '@php\\b(?!\\s*\\()', close: '@endphp', is: phpCode }], php(host));

const razorCode: Language = { rules: [block('<!--', '-->'), block('@*', '*@'), ...csharp.rules] };
const razorOpen = /@\*|@(?:code|functions)?\s*\{/g;

/** Razor: comments of its own, and code in braces. */
export const razor =
  (host: How): Reader =>
  scan => {
    const { text } = scan;
    const islands: Island[] = [];
    razorOpen.lastIndex = 0;
    for (let found = razorOpen.exec(text); found; found = razorOpen.exec(text)) {
      const [from, inside] = [found.index, found.index + found[0].length];
      const isComment = found[0] === '@*';
      const end = isComment ? text.indexOf('*@', inside) : scan.code(within(razorCode, '{', '}'), inside);
      if (isComment) scan.comment(from, end < 0 ? text.length : end);
      const to = end < 0 ? text.length : isComment ? end + 2 : end;
      islands.push({ from, to });
      razorOpen.lastIndex = to;
    }
    scan.around(islands, host);
  };
