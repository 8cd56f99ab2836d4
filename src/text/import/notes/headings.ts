import { isBlank } from '../lines.ts';
import { findDay, type RawDay } from '../when/days.ts';
import { findTime, type Time } from '../when/times.ts';
import { readWhen } from '../when/when.ts';

/** A line that stands over what follows it. */
export interface Heading {
  /** Counted from 0. */
  readonly at: number;
  /** How many lines it takes. */
  readonly lines: number;
  /** 1 is the highest. */
  readonly level: number;
  readonly text: string;
  /** Missing where it names no day. */
  readonly day?: RawDay;
  readonly time?: Time | undefined;
  /** What it says besides the day. */
  readonly title: string;
}

const hashed = /^ {0,3}(#{1,6})[ \t]{1,8}(.*?)(?:[ \t]+#+)?[ \t]*$/s;
const underlined = /^ {0,3}(?:={2,}|-{2,})[ \t]*$/;
const bold = /^ {0,3}(?:\*\*|__)(.{4,200}?)(?:\*\*|__):?[ \t]*$/s;
/** A level below every heading with a mark. */
const unmarkedLevel = 7;

const longestHeading = 400;
const edges = /^[\s,;:|/–—()[\]*_-]+|[\s,;:|/–—([*_-]+$/gu;

function cut(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const [head, tail] = [text.slice(0, from), text.slice(to)].map(part => part.replace(edges, '')) as [
    string,
    string,
  ];
  return [head, tail].filter(Boolean).join(' – ');
}

/** What a heading says of the time, and what else. */
function dated(text: string): Pick<Heading, 'day' | 'time' | 'title'> {
  const found = findDay(text);
  if (!found) {
    const when = readWhen(text);
    return when?.day && /\d/.test(text) ? { day: when.day, time: when.time, title: '' } : { title: text };
  }
  const rest = cut(text, found);
  const time = findTime(rest);
  return { day: found.raw, time: time?.time, title: time ? cut(rest, time) : rest };
}

/** "# Call", underlined lines, and bold ones that name a day. */
function headingAt(lines: readonly string[], at: number): Heading | undefined {
  const line = lines[at] as string;
  if (line.length > longestHeading || isBlank(line)) return undefined;
  const [, marks = '', text = ''] = hashed.exec(line) ?? [];
  if (marks !== '') return { at, lines: 1, level: marks.length, text, ...dated(text) };
  const isUnderlined = underlined.test(lines[at + 1] ?? '') && isBlank(lines[at - 1]);
  const plain = isUnderlined ? line.trim() : (bold.exec(line)?.[1] ?? '');
  if (plain === '') return undefined;
  const heading = {
    at,
    lines: isUnderlined ? 2 : 1,
    level: isUnderlined ? 2 : unmarkedLevel,
    text: plain,
    ...dated(plain),
  };
  return heading.day ? heading : undefined;
}

/** A day at the beginning of a line that nothing stands over: "17.11.2026 Call with Maria". */
function plainAt(lines: readonly string[], at: number): Heading | undefined {
  const text = (lines[at] as string).trim();
  if (text === '' || text.length > 100 || !isBlank(lines[at - 1])) return undefined;
  const found = findDay(text);
  const isFirst = found !== undefined && found.from <= 1 && found.raw.year !== undefined;
  return isFirst || readWhen(text)?.day?.year !== undefined
    ? { at, lines: 1, level: unmarkedLevel, text, ...dated(text) }
    : undefined;
}

/** A longer block of code was never closed. */
const longestCode = 1000;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Where the block of code ends that begins at a line; undefined where none begins, or it never ends. */
export function codeEnd(lines: readonly string[], at: number): number | undefined {
  const mark = fence.exec((lines[at] as string).slice(0, 100))?.[1];
  if (mark === undefined) return undefined;
  const closes = (line: string) => fence.exec(line.slice(0, 100))?.[1]?.startsWith(mark) === true;
  const end = lines.slice(at + 1, at + longestCode).findIndex(closes);
  return end < 0 ? undefined : at + 1 + end;
}

type Look = (lines: readonly string[], at: number) => Heading | undefined;

/** What stands in a block of code is no heading. */
function headings(lines: readonly string[], look: Look): Heading[] {
  const found: Heading[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const end = codeEnd(lines, at);
    if (end !== undefined) at = end;
    else found.push(...[look(lines, at) ?? []].flat());
  }
  return found;
}

/** Every heading; where none names a day, the plain lines that begin with one. */
export function headingsOf(lines: readonly string[]): readonly Heading[] {
  const marked = headings(lines, headingAt);
  if (marked.some(one => one.day)) return marked;
  const plain = headings(lines, plainAt);
  return plain.length > 0 ? plain : marked;
}
