import type { Marks } from './marks.ts';

const isWordSign = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isBlank = (sign: string | undefined) => sign === undefined || /\s/.test(sign);

type Rule = (before: string | undefined, after: string | undefined) => boolean;
const always: Rule = () => true;
/** Between letters, and between blanks, such a sign marks nothing. */
const atEdge: Rule = (before, after) =>
  !(isWordSign(before) && isWordSign(after)) && !(isBlank(before) && isBlank(after));
const beside =
  (sign: string): Rule =>
  (before, after) =>
    before === sign || after === sign;

/** When a sign would mean something to the renderer; a backslash before it takes the meaning away. */
const meaningful: Readonly<Record<string, Rule>> = {
  '{': always,
  '}': always,
  '[': always,
  ']': always,
  '|': always,
  '^': always,
  '~': always,
  '*': atEdge,
  _: atEdge,
  '+': atEdge,
  '-': (before, after) => atEdge(before, after) || beside('-')(before, after),
  '?': beside('?'),
  '!': (_, after) => !isBlank(after),
};

/** A smiley such as (!) or :), and what the renderer makes signs of. */
const smiley =
  /\((?=(?:[!?/xiync+*r-]|on|off|\*[rgby]|flag|flagoff|tm)\))|[:;](?=-?(?:[)(|]|[DPp](?!\p{L})))|<(?=\/?3)/giu;
/** What links an address, wherever it stands. */
const address =
  /:(?=\/\/|\\\\)|(?<=(?<![a-z\d])(?:mailto|file|skype|callto|tel|news|irc|xmpp|sips?|data|javascript)):|(?<=(?<![a-z\d])www)\.|@(?=[\p{L}\p{N}])/giu;
/** A sign that HTML or the renderer itself reads in another way. */
const doubtful = /\\|&(?=#|\w+;)/g;
/** What means something only where a line begins: headings, quotes, lists, rules. */
const beginning = /(?<=^(?:h[1-6]|bq))\.|^[-*#](?=[-*#\s]|$)/g;

const entity = (sign: string) => `&#${sign.codePointAt(0)};`;

/** Each sign that would be read as more than itself, as the renderer has to be given it. */
function escaped(text: string, isStart: boolean): string {
  const signs = new Map<number, string>();
  for (const { 0: sign, index } of text.matchAll(/[{}[\]|^~*_+\-?!]/g))
    if (meaningful[sign]?.(text[index - 1], text[index + 1])) signs.set(index, `\\${sign}`);
  for (const pattern of [smiley, address, doubtful, ...(isStart ? [beginning] : [])])
    for (const { 0: sign, index } of text.matchAll(pattern)) signs.set(index, entity(sign));
  return text.replace(/./gsu, (sign, at: number) => signs.get(at) ?? sign);
}

const cells = (row: readonly string[], bar: string) => `${bar}${row.map(one => one || ' ').join(bar)}${bar}`;
const ofOneLine = (text: string) => text.replace(/\s+/g, ' ');

/** The wiki markup of Jira. */
export const jira: Marks = {
  wordsIn: () => (text, isStart) => escaped(ofOneLine(text), isStart),
  strong: text => `*${text}*`,
  emphasis: text => `_${text}_`,
  struck: text => `-${text}-`,
  code: text =>
    `{{${escaped(ofOneLine(text), false).replace(/\\([{}])/g, (_, brace: string) => entity(brace))}}}`,
  link: (text, address) => (text === address || /[|\]]/.test(address) ? address : `[${text}|${address}]`),
  heading: (text, level) => `h${Math.min(level + 2, 6)}. ${text}`,
  point: (text, { depth, number }) => `${(number === undefined ? '*' : '#').repeat(depth + 1)} ${text}`,
  quote: text => `{quote}\n${text}\n{quote}`,
  block: text => `{noformat}\n${text.replace(/\{(?=noformat)/gi, '{ ')}\n{noformat}`,
  table: ([head = [], ...rows]) => [cells(head, '||'), ...rows.map(row => cells(row, '|'))].join('\n'),
  afterHeading: '\n',
};
