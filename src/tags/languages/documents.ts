import { endOfLine, line, lineLike, upTo, upToLike } from '../lexing/comments.ts';
import type { Scan } from '../lexing/rule.ts';
import { type Language, type Read, type Reader, skip } from '../lexing/rule.ts';

const verbatim: Read = ({ text }, start, inside) => {
  const name = /\{([^}]*)\}/.exec(text.slice(start, inside))?.[1] ?? '';
  const end = text.indexOf(`\\end{${name}}`, inside);
  return end < 0 ? inside : end;
};
const verb: Read = ({ text }, _start, inside) => {
  const end = text.indexOf(text.charAt(inside - 1), inside);
  return end < 0 ? inside : end + 1;
};

export const tex: Language = {
  rules: [
    {
      first: '\\\\',
      rest: 'begin\\{(?:[vV]erbatim|lstlisting|minted|alltt|filecontents)\\*?\\}',
      read: verbatim,
    },
    { first: '\\\\', rest: 'begin\\{comment\\}', read: upTo('\\end{comment}') },
    { first: '\\\\', rest: 'iffalse\\b', read: upToLike(/\\fi\b/g) },
    { first: '\\\\', rest: '(?:verb|lstinline)\\*?[^\\w\\s*{[]', read: verb },
    skip('\\\\', '[\\s\\S]'),
    line('%'),
  ],
};

const listing: Read = ({ text }, start, inside) => {
  const end = text.indexOf(`\n${text.slice(start, inside).trim()}`, inside);
  return end < 0 ? inside : end + 1 + (inside - start);
};
export const asciidoc: Language = {
  rules: [
    { first: '/', rest: '/{3,}[ \\t]*$', after: '^', read: upToLike(/^\/{4,}[ \t]*$/gm) },
    lineLike('/', '/(?!/)', '^'),
    { first: '[-.]', rest: '(?:-{3,}|\\.{3,})[ \\t]*$', after: '^', read: listing },
  ],
};
export const org: Language = {
  rules: [
    {
      first: '#',
      rest: '\\+[bB][eE][gG][iI][nN]_[cC][oO][mM]\\w*',
      after: '^[ \\t]*',
      read: upToLike(/^[ \t]*#\+end_/gim),
    },
    lineLike('#', '(?=\\s)', '^[ \\t]*'),
  ],
};

const rstComment =
  /^([ \t]*)\.\.(?:[ \t]+(?!\[|_|\||[\w.+-]+(?::[\w.+-]+)*::)\S.*|[ \t]*)(?:\r?\n(?:\1[ \t]+\S.*|[ \t]*$))*/gm;
/** What is shown as it is: below two colons, or below a directive for code. */
const rstShown =
  /^([ \t]*)(?:(?!\.\.[ \t])\S.*::|::|\.\.[ \t]+(?:code|code-block|sourcecode|parsed-literal|raw|math|prompt|doctest|testcode)::.*)[ \t]*\r?\n(?:\1[ \t]+\S.*(?:\r?\n|$)|[ \t]*\r?\n)+/gm;
export const restructured: Reader = scan => {
  const shown = [...scan.text.matchAll(rstShown)].map(({ index, 0: all }) => [index, index + all.length]);
  const isShownAt = (at: number) => shown.some(([from = 0, to = 0]) => at > from && at < to);
  for (const { index, 0: all } of scan.text.matchAll(rstComment))
    if (!isShownAt(index)) scan.comment(index, index + all.length);
};

const fence = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})(.*)$/;
const listItem = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/;
const frontMatter = /^(?:---\r?\n[\s\S]*?^---|\+\+\+\r?\n[\s\S]*?^\+\+\+)[ \t]*$/m;

interface Row {
  readonly start: number;
  readonly end: number;
}

/** Where a fenced block ends that this line opens; undefined where it opens none. */
function fenceEnd(
  text: string,
  { start, end }: Row,
): { readonly to: number; readonly info: string } | undefined {
  const found = fence.exec(text.slice(start, end).trimEnd());
  const [, marks = '', info = ''] = found ?? [];
  if (!found || (marks.startsWith('`') && info.includes('`'))) return undefined;
  const close = new RegExp(`^[ \\t>]*${marks.charAt(0)}{${marks.length},}[ \\t]*\\r?$`, 'gm');
  close.lastIndex = end + 1;
  const closing = end < text.length ? close.exec(text) : null;
  return { to: closing ? closing.index : text.length, info: info.trim() };
}

/** What may begin code that is shown, or a comment. */
const signs = /`+|~{3,}|<!--|\{\/\*/g;
/** What may stand on a line before the fence of a block. */
const beforeFence = /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?$/;
const isIndented = (words: string) => /^(?: {4}|\t)/.test(words);

/** Whether a line is code because it stands far in, below a blank line and in no list. */
function isShown(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start) + 1;
  if (!isIndented(text.slice(line, start))) return false;
  const lines = text.slice(0, line).split('\n').slice(0, -1);
  let isAfterBlank = true;
  for (const words of lines.reverse()) {
    const isBlank = words.trim() === '';
    if (!isBlank && !isIndented(words)) return isAfterBlank && !listItem.test(words) && /^\S/.test(words);
    isAfterBlank = isBlank;
  }
  return isAfterBlank;
}

const blankLine = /\n[ \t]*\r?\n/g;

/** The end of each paragraph, found once. */
function paragraphs(text: string): (from: number) => number {
  let end = 0;
  return from => {
    if (from < end) return end;
    blankLine.lastIndex = from;
    end = blankLine.exec(text)?.index ?? text.length;
    return end;
  };
}

/** After the ticks that close as many, before the end of their paragraph. */
function afterTicks(text: string, { from, limit }: { from: number; limit: number }, ticks: string): number {
  const after = (at: number) => at + ticks.length;
  for (let at = text.indexOf(ticks, from); at >= 0 && at < limit; at = text.indexOf(ticks, at)) {
    if (text.charAt(after(at)) !== '`') return after(at);
    while (text.charAt(at) === '`') at += 1;
  }
  return from;
}

/** A comment, unless it is shown as code. @returns what comes after it */
function afterComment(scan: Scan, opened: string, start: number): number {
  const { text } = scan;
  if (isShown(text, start)) return endOfLine(text, start);
  const close = opened === '<!--' ? '-->' : '*/}';
  const at = text.indexOf(close, start);
  scan.comment(start, at < 0 ? text.length : at);
  return at < 0 ? text.length : at + close.length;
}

type LanguageOf = (name: string) => Language | Reader | undefined;

/**
 * Markdown: manuals show tags as text, so only comments of HTML count, and none in code that is shown. A block that
 * is run (`{r}`, `{python}`) is code of its language.
 */
export function markdown(languageOf: LanguageOf, yaml: Reader): Reader {
  return scan => {
    const { text } = scan;
    const front = /^(?:---|\+\+\+)\r?\n/.test(text) ? frontMatter.exec(text) : null;
    let at = front?.index === 0 ? front[0].length : 0;
    scan.part(0, at, yaml);
    const endOfParagraph = paragraphs(text);
    for (;;) {
      signs.lastIndex = at;
      const found = signs.exec(text);
      if (!found) return;
      const [opened] = found;
      const end = endOfLine(text, found.index);
      const start = text.lastIndexOf('\n', found.index) + 1;
      const mayFence = /^[`~]{3}/.test(opened) && beforeFence.test(text.slice(start, found.index));
      const fenced = mayFence ? fenceEnd(text, { start: found.index, end }) : undefined;
      if (fenced) {
        const run = /^\{\.?(\w+)/.exec(fenced.info)?.[1];
        const language = run === undefined ? undefined : languageOf(run.toLowerCase());
        if (language) scan.part(end, fenced.to, language);
        at = endOfLine(text, fenced.to);
      } else if (opened === '<!--' || opened === '{/*') at = afterComment(scan, opened, found.index);
      else {
        const from = found.index + opened.length;
        at = afterTicks(text, { from, limit: endOfParagraph(from) }, opened.replace(/^[^`~]*/, ''));
      }
    }
  };
}
