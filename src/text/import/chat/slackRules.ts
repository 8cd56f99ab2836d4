import { isBlank } from '../lines.ts';
import { readWhen, type When } from '../when/when.ts';
import { type Head, longestHead, nameIn, type Rule } from './heads.ts';

// Between a name and the time Slack puts a status, as ":face_with_thermometer:", and "APP" after the name of one.
const status = /^\s*(?::[\w+'-]{1,60}:\s*|APP\b\s*|WORKFLOW\b\s*){0,4}/;

function timeLine(line: string | undefined): When | undefined {
  if (line === undefined || line.length > longestHead) return undefined;
  const when = readWhen(line.replace(status, ''));
  return when?.time ? when : undefined;
}

/** A time at the margin is where whoever spoke last goes on, unless an empty line stands before the name. */
function isBelowName(lines: readonly string[], at: number): boolean {
  const below = lines[at + 1] as string;
  return /^(?:\s|:[\w+'-]+:|APP\b)|\bat\b/.test(below) || isBlank(lines[at - 1]);
}

/** "Maria Lopez", and below it "  10:31 AM". */
const twoLines: Rule = (lines, at) => {
  const below = lines[at + 1];
  if (below === undefined || !/\d[:.]\d\d/.test(below) || !isBelowName(lines, at)) return undefined;
  const when = timeLine(below);
  // A date with its year stands below names of comments, unless it is written as Slack does.
  if (when?.day?.year !== undefined && !/\d(?:st|nd|rd|th)\b/.test(below)) return undefined;
  const speaker = nameIn(lines[at] as string);
  return when && speaker !== undefined && !readWhen(speaker)
    ? { speaker, when, rest: '', lines: 2 }
    : undefined;
};

const beside = /^(\S.{0,79}?)(?:\s{2,}|\u00a0|\t)(\S.{2,60})$/u;
const closeBeside = /^(\S.{0,79}?)\s(\d{1,2}:\d{2}[\s\u202f]?[AP]M)$/iu;
const bracketed = /^(?:(\S.{0,79}?)\s)?\[(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?)\]\s*$/iu;

function besideHead(line: string): Head | undefined {
  const [, name = '', words = ''] = beside.exec(line) ?? closeBeside.exec(line) ?? [];
  const when = words === '' ? undefined : timeLine(words);
  const speaker = nameIn(name.replace(status, '').replace(/\s+APP$/, ''));
  return when && speaker !== undefined && !readWhen(speaker)
    ? { speaker, when, rest: '', lines: 1 }
    : undefined;
}

/** "Maria Lopez  10:31 AM" */
const oneLine: Rule = (lines, at) => {
  const line = (lines[at] as string).trimEnd();
  return line.length <= longestHead && /\d[:.]\d\d/.test(line) ? besideHead(line) : undefined;
};

/** "maria [10:31 AM]", as older versions copied it. */
const inBrackets: Rule = (lines, at) => {
  const line = lines[at] as string;
  const found = line.length <= longestHead ? bracketed.exec(line) : null;
  const when = found && readWhen(found[2] ?? '');
  if (!when) return undefined;
  const speaker = nameIn(found[1] ?? '');
  if (found[1] !== undefined && speaker === undefined) return undefined;
  return { ...(speaker === undefined ? { goesOn: true as const } : { speaker }), when, rest: '', lines: 1 };
};

/** "10:32" alone: whoever spoke last goes on. */
export const timeAlone: Rule = (lines, at) => {
  const line = (lines[at] as string).trim();
  const when = /^\d{1,2}[:.]\d{2}(?:\s?[AP]M)?$/iu.test(line) ? readWhen(line) : undefined;
  return when?.time ? { goesOn: true, when, rest: '', lines: 1 } : undefined;
};

const ruled = /^[\s\-–—=_*]*|[\s\-–—=_*]*$/g;

/** "Tuesday, November 17th", "--- 17 Nov 2026 ---", "Today": a line that names a day and nothing else. */
export const dayAlone: Rule = (lines, at) => {
  const line = lines[at] as string;
  if (line.length > longestHead || line.trim() === '') return undefined;
  const said = line.replace(ruled, '').replace(/^Day changed (?:to )?|\s+New$/, '');
  // A bare weekday or two figures may be all that somebody answered.
  if (!/\d{4}|\p{L}{3,}\s*\.?,?\s*\d|\d\s*\.?\s*\p{L}{3,}|^(?:today|yesterday)$/iu.test(said))
    return undefined;
  const when = readWhen(said);
  return when?.day && !when.time ? { divides: true, when, rest: '', lines: 1 } : undefined;
};

export const slackRules: readonly Rule[] = [dayAlone, twoLines, inBrackets, oneLine, timeAlone];
