import { isolated, visible, visibleLine } from '../domain/visible.ts';

// Renderers link whatever looks like an address, some of them even where a sign of it is escaped; nothing is
// linked in code. The endings are those that linkify-it takes for a domain.
const endings =
  'biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|рф|xn--[a-z0-9-]+|[a-z]{2}';
const domain = new RegExp(`[\\p{L}\\p{N}]\\.(?:${endings})(?![\\p{L}\\p{N}])`, 'iu');
const address = /:\/\/|\/\/\S|www\.|[^\s@]@[^\s@]/i;
export const looksLinkable = (word: string) => address.test(word) || domain.test(word);

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isPunctuation = (sign: string | undefined) => sign === undefined || /[!-/:-@[-`{-~]/.test(sign);

type Rule = (before: string | undefined, after: string | undefined) => boolean;
const always: Rule = () => true;

/** When a sign would mean something to a renderer; a backslash before it takes the meaning away. */
const meaningful: Readonly<Record<string, Rule>> = {
  '\\': (_, after) => isPunctuation(after),
  '`': always,
  '*': always,
  '[': always,
  '<': always,
  '~': always,
  '|': always,
  $: always,
  _: (before, after) => !isWordSign(before) || !isWordSign(after),
  '&': (_, after) => after !== undefined && /[#a-z]/i.test(after),
  '#': before => before === undefined || /\s/.test(before),
};

function escapeSigns(text: string): string {
  return text.replace(/[\\`*[<~|$_&#]/g, (sign: string, at: number) =>
    meaningful[sign]?.(text[at - 1], text[at + 1]) ? `\\${sign}` : sign,
  );
}

/** What means something only where a line begins: lists, quotes, rules, underlines, definitions. */
function escapeBeginning(line: string): string {
  return line.replace(/^[-+>=:]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
}

const longestRun = (text: string) =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);

export function codeSpan(text: string): string {
  const line = visibleLine(text);
  const ticks = '`'.repeat(longestRun(line) + 1);
  const room = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return ticks + room + line + room + ticks;
}

// Loops where a pattern would go over the same signs again and again: the text may be a million of them.
function endWithout(text: string, signs: string): number {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] as string)) end -= 1;
  return end;
}

/** A bar stays outside the code: in a table it would end the cell even there. */
function unlinkedWord(word: string): string {
  const end = endWithout(word, '.,;:!?');
  const parts = word.slice(0, end).split('|');
  return parts.map(part => part && codeSpan(part)).join('\\|') + word.slice(end);
}

/** Somebody's words on one line of Markdown: every renderer shows them as they were typed, and nothing else. */
export function literal(text: string): string {
  const parts = visibleLine(text).split(/(\s+)/);
  const runs: string[] = [];
  let plain = '';
  for (const part of parts) {
    if (looksLinkable(part)) {
      runs.push(escapeSigns(plain), unlinkedWord(part));
      plain = '';
    } else plain += part;
  }
  return isolated(escapeBeginning(runs.join('') + escapeSigns(plain)));
}

export function fenced(text: string): string {
  const all = visible(text);
  const shown = all.slice(0, endWithout(all, '\n'));
  const fence = '`'.repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}\n${shown}\n${fence}`;
}

/** Stack traces, code and tables stand by their indentation; wrapped prose does not. */
const isLaidOut = (text: string) => /^[ \t]+\S|\S(?:\t| {3})/m.test(text);

const brokenLines = (paragraph: string) => paragraph.split('\n').map(literal).filter(Boolean).join('\\\n');

/** Somebody's words of one or many lines, as blocks that start at the left margin. */
export function literalBlock(text: string): string {
  const shown = visible(text);
  if (isLaidOut(shown)) return fenced(shown);
  return shown
    .split(/\n\s*\n/)
    .map(brokenLines)
    .filter(Boolean)
    .join('\n\n');
}

export const isOneLine = (text: string) => !visible(text).trim().includes('\n') && !isLaidOut(visible(text));

export interface Surroundings {
  readonly before?: string;
  readonly after?: string;
}

/** Somebody's words as a point of a list, with ours before and after them; what is more than a line gets blocks. */
export function point(text: string, { before = '', after = '' }: Surroundings = {}): string {
  if (isOneLine(text)) return `- ${before}${literal(text)}${after}`;
  const beginning = before && `- ${before.trim()}`;
  return [beginning, literalBlock(text), after.trim()].filter(Boolean).join('\n\n');
}

/** One-line remarks that belong to a point: below it in the list, or below its blocks where it has some. */
export function withRemarks(point: string, remarks: readonly string[]): string {
  if (remarks.length === 0) return point;
  if (point.includes('\n')) return `${point}\n\n${remarks.join('\\\n')}`;
  return [point, ...remarks.map(one => `  - ${one}`)].join('\n');
}

const isListed = (line: string) => /^(?: {2})?- /.test(line);

/** Points under each other; what is more than a line stands apart, so that no list takes it in. */
export function joinPoints(points: readonly string[]): string {
  const isShort = (point: string | undefined) => point?.split('\n').every(isListed) === true;
  return points
    .map((point, at) => {
      if (at === 0) return point;
      return (isShort(point) && isShort(points[at - 1]) ? '\n' : '\n\n') + point;
    })
    .join('');
}
