import { parseDay } from '../domain/day.ts';
import { commentMarks } from './commentMarks.ts';
import { keyword, longestReason, type Tag } from './tag.ts';

export type HeadFault = 'unclosed' | 'no-date' | 'bad-pair' | 'repeated-key' | 'bad-date';

export type TagReading =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'fault'; readonly fault: HeadFault };

/** A word of code macros is no head: one of our keys, or a bare date, must follow at once. */
const head = new RegExp(`(?<![\\w"'\`])${keyword}\\(\\s*(?=(?:until|for|ref|owner)\\s*=|\\d{4}-)`, 'g');
const pair = /^([a-z]+)=((?:(?!--)[\w./:#@+-])+)$/;
const separator = /\s*,\s*|\s+/;

const fault = (what: HeadFault): TagReading => ({ kind: 'fault', fault: what });

/** Where in a line heads begin, well-formed or not. */
export function headsIn(line: string): number[] {
  return [...line.matchAll(head)].map(found => found.index);
}

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

/** Reads the first head of a line; undefined when there is none. Whether it stands in a comment is not asked here. */
export function readTag(line: string): TagReading | undefined {
  const [start] = headsIn(line);
  if (start === undefined) return undefined;
  const close = line.indexOf(')', start);
  if (close < 0) return fault('unclosed');
  const pairs = readPairs(line.slice(start + keyword.length + 1, close));
  if (typeof pairs === 'string') return fault(pairs);
  const { until: words = '', ref, for: customer, owner, ...others } = Object.fromEntries(pairs);
  const until = parseDay(words);
  if (until === undefined) return fault('bad-date');
  const named = { ...(ref && { ref }), ...(customer && { for: customer }), ...(owner && { owner }) };
  const reason = reasonIn(line.slice(close + 1), line.slice(0, start));
  return { kind: 'tag', tag: { until, ...named, reason, others } };
}
