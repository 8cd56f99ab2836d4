import { parseDay } from '../domain/day.ts';
import { commentMarks } from './commentMarks.ts';
import { headsIn } from './heads.ts';
import { longestReason, type Tag, keyword as usual } from './tag.ts';

export { headsIn };

export type HeadFault = 'unclosed' | 'no-date' | 'bad-pair' | 'repeated-key' | 'bad-date';

export type TagReading =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'fault'; readonly fault: HeadFault };

const pair = /^([a-z]+)=((?:(?!--)[\w./:#@+-])+)$/;
const separator = /\s*,\s*|\s+/;

const fault = (what: HeadFault): TagReading => ({ kind: 'fault', fault: what });

/** What ends the comment that was opened last before the head, if that is no line comment. */
function closerOf(before: string): string | undefined {
  const opened = commentMarks
    .map(([open, close]) => ({ end: before.lastIndexOf(open) + open.length, open, close }))
    .filter(({ end, open }) => end >= open.length)
    .sort((left, right) => right.end - left.end);
  return opened[0]?.close;
}

function reasonIn(rest: string, before: string): string {
  const words = rest.replace(/^\s*:/, '');
  const closer = closerOf(before);
  const end = closer === undefined ? words.search(/(?:\*\/|-->)\s*$/) : words.indexOf(closer);
  return (end < 0 ? words : words.slice(0, end)).trim().slice(0, longestReason);
}

function readPairs(body: string): ReadonlyMap<string, string> | HeadFault {
  const parts = body.trim().split(separator);
  if (!parts.some(one => one.startsWith('until='))) return 'no-date';
  const pairs = new Map<string, string>();
  for (const one of parts) {
    const [, key, value] = pair.exec(one) ?? [];
    if (key === undefined || value === undefined) return one.startsWith('until=') ? 'bad-date' : 'bad-pair';
    if (pairs.has(key)) return 'repeated-key';
    pairs.set(key, value);
  }
  return pairs;
}

/** @param head from the keyword on to the end of its line, or of its comment */
export function readHead(head: string, keyword = usual): TagReading {
  const close = head.indexOf(')');
  const body = head.slice(keyword.length + 1, close);
  if (close < 0 || body.includes('(')) return fault('unclosed');
  const pairs = readPairs(body);
  if (typeof pairs === 'string') return fault(pairs);
  const { until: words = '', ref, for: customer, owner, ...others } = Object.fromEntries(pairs);
  const until = parseDay(words);
  if (until === undefined) return fault('bad-date');
  const named = { ...(ref && { ref }), ...(customer && { for: customer }), ...(owner && { owner }) };
  const said = head
    .slice(close + 1)
    .replace(/^\s*:/, '')
    .trim();
  return { kind: 'tag', tag: { until, ...named, reason: shortened(said), others } };
}

/** A cut leaves no half character; a backslash at the end continues a line and says nothing. */
const shortened = (words: string) =>
  words
    .slice(0, longestReason)
    .replace(/(?:\\|[\ud800-\udbff])$/, '')
    .trimEnd();

/** Reads the first head of a line; undefined when there is none. Whether it stands in a comment is not asked here. */
export function readTag(line: string, keyword = usual): TagReading | undefined {
  const [start] = headsIn(line, keyword);
  if (start === undefined) return undefined;
  const reading = readHead(line.slice(start), keyword);
  if (reading.kind === 'fault') return reading;
  const close = line.indexOf(')', start);
  const reason = reasonIn(line.slice(close + 1), line.slice(0, start));
  return { kind: 'tag', tag: { ...reading.tag, reason } };
}
