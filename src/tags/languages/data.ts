import { block, endOfLine, line, lineLike, ownLine } from '../lexing/comments.ts';
import { quoted } from '../lexing/quoted.ts';
import { type Language, lineStart, type Reader, skip } from '../lexing/rule.ts';
import { shell } from './scripts.ts';

const double = quoted('"');
const single = quoted("'");
/** A comment after a value needs a blank before it: values hold these signs, too. */
const afterBlank = '(?:^|\\s)';

export const json: Language = { rules: [line('//'), block('/*', '*/'), double] };
export const json5: Language = { rules: [...json.rules, single] };
export const ini: Language = {
  rules: [line(';', afterBlank), line('#', afterBlank), double],
};
/** After a backslash a value goes on in the next line, whatever that begins with. */
export const properties: Language = {
  rules: [
    ownLine('#'),
    ownLine('!'),
    skip('\\\\', '\\r?\\n(?:[^\\n]*\\\\\\r?\\n)*[^\\n]*'),
    skip('\\\\', '[^\\r\\n]'),
  ],
};
export const environment: Language = {
  rules: [line('#', afterBlank), quoted('"', { spans: true }), quoted("'", { spans: true, escape: '' })],
};
export const ownHash: Language = { rules: [ownLine('#')] };
export const ownSemicolon: Language = { rules: [ownLine(';'), ownLine('#')] };
export const configuration: Language = { rules: [line('#', afterBlank), double, single] };
export const diff: Language = { rules: [line('#', '^')] };
export const ninja: Language = { rules: [ownLine('#')] };
export const autoHotkey: Language = { rules: [line(';', afterBlank), block('/*', '*/', lineStart), double] };
export const registry: Language = { rules: [ownLine(';'), double] };
export const roff: Language = { rules: [lineLike('\\.', '\\s*\\\\"', '^'), lineLike("'", '\\s*\\\\"', '^')] };
export const gettext: Language = { rules: [line('#', '^')] };
export const bibtex: Language = { rules: [ownLine('%')] };

const blockScalar =
  /^([ \t]*)(?:-[ \t]+)*(?:([\w."'-]+)[ \t]*:[ \t]+|[-:?][ \t]+)(?:[!&]\S+[ \t]+)*[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;
/** What a runner executes: a comment in it is one to everybody who reads it. */
const scriptKey =
  /^["']?(?:run|script|before_script|after_script|.*[-_]?scripts?|command|cmd|shell|bash|inline|args|install|entrypoint|init|test)["']?$/i;
const indentOf = (row: string) => /^[ \t]*(?:-[ \t]+)*/.exec(row)?.[0].length ?? 0;

const yamlLine: Language = {
  rules: [
    block('{{/*', '*/'),
    block('{{- /*', '*/'),
    line('#', afterBlank),
    quoted('"', { spans: true }),
    { ...quoted("'", { escape: '', doubles: true, spans: true }), after: '(?:^|[\\s,\\[{(])' },
  ],
};

/** Where the text of a block scalar ends that began above `from`. */
function afterScalar(text: string, from: number, parent: number): number {
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const row = text.slice(at, end);
    if (row.trim() !== '' && (/^[ \t]*/.exec(row)?.[0].length ?? 0) <= parent) break;
    at = end + 1;
  }
  return Math.min(at, text.length);
}

interface Scalar {
  readonly from: number;
  readonly to: number;
  readonly isScript: boolean;
}

function scalarAt(text: string, start: number, end: number): Scalar | undefined {
  const row = text.slice(start, end).replace(/\r$/, '');
  const found = /[|>]/.test(row) ? blockScalar.exec(row) : null;
  if (!found) return undefined;
  const [, indent = '', key] = found;
  const parent = key === undefined ? indent.length : indentOf(row.slice(0, row.indexOf(key)));
  const isScript = key === undefined ? /^[ \t]*-/.test(row) : scriptKey.test(key);
  return { from: end + 1, to: afterScalar(text, end + 1, parent), isScript };
}

/** The end of a line that may open a text of several lines. */
const opener = /[|>][+-]?\d?[+-]?[ \t]*(?:#[^\n]*)?\r?$/gm;

/** YAML: a text of several lines is text, unless a runner executes it. */
export const yaml: Reader = scan => {
  const { text } = scan;
  let from = 0;
  opener.lastIndex = 0;
  for (let found = opener.exec(text); found; found = opener.exec(text)) {
    const end = endOfLine(text, found.index);
    const scalar = scalarAt(text, text.lastIndexOf('\n', found.index) + 1, end);
    if (!scalar) continue;
    scan.part(from, end, yamlLine);
    if (scalar.isScript) scan.part(scalar.from, scalar.to, shell);
    from = scalar.to;
    opener.lastIndex = Math.max(from - 1, end);
  }
  scan.part(from, text.length, yamlLine);
};

/** A recipe is what the shell reads; everywhere else in a makefile quotes mean nothing. */
const recipe = /^\t.*(?:\\\r?\n.*)*/gm;
/** Signs before a command say how it is run. */
const recipeShell: Language = { rules: [line('#', '^\\t[@+-]+[ \\t]*'), ...shell.rules] };
const makeLine: Language = { rules: [skip('\\\\', '#'), line('#')] };
export const makefile: Reader = scan => {
  let from = 0;
  for (const { index, 0: all } of scan.text.matchAll(recipe)) {
    scan.part(from, index, makeLine);
    scan.part(index, index + all.length, recipeShell);
    from = index + all.length;
  }
  scan.part(from, scan.text.length, makeLine);
};

const runs = /^[ \t]*(?:ONBUILD[ \t]+)?RUN\b.*(?:(?<=\\[ \t]*)\r?\n(?:[ \t]*(?:#.*)?\r?\n)*.*)*/gim;
const heredocs = /^[ \t]*(?:RUN|COPY|ADD)\b.*?<<-?["']?(\w+)["']?.*\n([\s\S]*?)^[ \t]*\1[ \t]*$/gim;

/** The body of a file that is copied is text; what is run belongs to the shell. */
export const dockerfile: Reader = scan => {
  const { text } = scan;
  const bodies = [...text.matchAll(heredocs)].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
    shell: /^\s*run/i.test(all) ? index + all.indexOf('\n') + 1 : undefined,
  }));
  const commands = [...text.matchAll(runs)].map(({ index, 0: all }) => ({
    from: index,
    to: index + all.length,
    shell: index,
  }));
  let at = 0;
  for (const { from, to, shell: start } of [...bodies, ...commands].sort((one, two) => one.from - two.from)) {
    if (from < at) continue;
    scan.part(at, from, ownHash);
    if (start !== undefined) scan.part(start, to, shell);
    at = to;
  }
  scan.part(at, text.length, ownHash);
};
