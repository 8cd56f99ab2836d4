import { isLabel } from '../labels.ts';
import { readWhen, type When } from '../when/when.ts';
import { type Head, longestHead, nameIn, type Rule } from './heads.ts';
import { dayAlone } from './slackRules.ts';

const android =
  /^[\u200e\u200f\s]{0,3}(\d[\d./-]{5,9},?\s{1,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202f]?[ap]\.?\s?m\.?)?)\s[-–]\s(.*)$/isu;
const phone =
  /^[\u200e\u200f\s]{0,3}\[(\d[\d./-]{5,9},?\s{1,2}\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202f]?[ap]\.?\s?m\.?)?)\]\s?(.*)$/isu;
const named = /^([^:]{1,80}?):(?:\s([\s\S]*))?$/u;

/** Without a name the app itself says something, as that somebody joined. */
function whatsAppHead(when: When, said: string): Head {
  const [, name = '', rest = ''] = named.exec(said) ?? [];
  const speaker = name === '' ? undefined : nameIn(name);
  return speaker === undefined ? { when, rest: said, lines: 1 } : { speaker, when, rest, lines: 1 };
}

/** "17/11/2026, 10:31 - Maria: text" and "[17.11.26, 10:31:05] Maria: text" */
const exported: Rule = (lines, at) => {
  const line = lines[at] as string;
  if (!/^\D{0,4}\d/.test(line)) return undefined;
  const found = android.exec(line) ?? phone.exec(line);
  const when = found && readWhen(found[1] ?? '');
  return when?.day && when.time ? whatsAppHead(when, found?.[2] ?? '') : undefined;
};

export const whatsAppRules: readonly Rule[] = [exported];

const nick = /^(?:[[(]?([^<\]]{0,40}?)[\])]?\s{1,4})?<\s?[@+%~&!]?([^<>\s][^<>]{0,39})>\s?(.*)$/su;
const service = /^[[(]?([\d:T Z./-]{4,25}?)[\])]?\s{1,4}((?:\*{1,3}|-!-|-->|<--)\s.*)$/su;

/** "<maria> text", with or without a time; what the server says keeps its stars. */
const chatRelay: Rule = (lines, at) => {
  const line = lines[at] as string;
  const found = line.includes('<') ? nick.exec(line) : null;
  if (found) {
    const [, time = '', name = '', rest = ''] = found;
    const when = time.trim() === '' ? {} : readWhen(time);
    const speaker = nameIn(name);
    // An element of a page ends on its line.
    if (when && speaker !== undefined && !rest.includes(`</${speaker}>`))
      return { speaker, when, rest, lines: 1 };
  }
  const [, time = '', rest = ''] = service.exec(line) ?? [];
  const when = time === '' ? undefined : readWhen(time);
  return when?.time ? { when, rest, lines: 1 } : undefined;
};

export const ircRules: readonly Rule[] = [dayAlone, chatRelay];

const timed =
  /^[[(]?((?:[\d./:TZ+-]{4,35}|\p{L}{3,10}\.?,?)(?:[,\s]{1,2}(?:[\d:.+-]{2,15}|[ap]m|\p{L}{3,10}|Z|UTC)){0,4}?)[\])]?\s{0,4}[-–—|>]?\s{1,4}([^:\s][^:]{0,59}):(?:\s(.*))?$/isu;
const meeting =
  /^\s{0,4}(\d{1,2}:\d{2}(?::\d{2})?)\s{1,4}From\s{1,4}(\S.{0,79}?)\s{1,4}to\s{1,4}(\S[^:]{0,79}?)\s?:\s?(.*)$/isu;
const telegram = /^(\S.{0,79}?),\s\[([^\]]{5,40})\]\s?(.*)$/su;
const timeAfter = /^([^:([]{1,60}?)\s{0,3}[([](\d[^)\]]{3,30})[)\]]\s{0,3}:\s?(.*)$/su;

function made(
  name: string | undefined,
  time: string | undefined,
  rest: string | undefined,
): Head | undefined {
  const when = readWhen(time ?? '');
  const speaker = when?.time || when?.moment !== undefined ? nameIn(name ?? '') : undefined;
  if (!when || speaker === undefined) return undefined;
  if (isLabel(speaker)) return { when, rest: `${name}: ${rest ?? ''}`, lines: 1 };
  return { speaker, when, rest: rest ?? '', lines: 1 };
}

/** "10:31 Maria: text", "Maria (10:31): text", and as meeting programs and Telegram write it. */
const timedLine: Rule = (lines, at) => {
  const line = lines[at] as string;
  if (!/\d[:.h]\d\d/.test(line.slice(0, longestHead))) return undefined;
  const zoom = meeting.exec(line);
  if (zoom) return made(zoom[2], zoom[1], zoom[4]);
  const after = telegram.exec(line) ?? timeAfter.exec(line);
  const head = after && made(after[1], after[2], after[3]);
  if (head) return head;
  const found = timed.exec(line);
  return found ? made(found[2], found[1], found[3]) : undefined;
};

export const timedRules: readonly Rule[] = [dayAlone, timedLine];

const spoken = /^\s{0,3}(?:[*_]{1,2})?([^\s:*_][^:*]{0,39}?)(?:[*_]{1,2})?\s?:(?:[*_]{1,2})?(?:\s+(.*))?$/su;

/** The name before a colon, whether or not it is one of a person. */
export function prefixOf(line: string): { readonly name: string; readonly rest: string } | undefined {
  const found = spoken.exec(line);
  const name = found ? nameIn(found[1] ?? '') : undefined;
  return name === undefined ? undefined : { name, rest: found?.[2] ?? '' };
}

/** "Maria: text" for the names that are known. */
export const spokenBy =
  (names: ReadonlySet<string>): Rule =>
  (lines, at) => {
    const found = prefixOf(lines[at] as string);
    return found && names.has(found.name)
      ? { speaker: found.name, when: {}, rest: found.rest, lines: 1 }
      : undefined;
  };
