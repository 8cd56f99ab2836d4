import { readWhen } from '../when/when.ts';
import { type Head, longestHead, nameIn, type Rule } from './heads.ts';
import { dayAlone } from './slackRules.ts';

const bracketed = /^\[([^\]]{4,50})\]\s{1,4}([^:]{1,80}?)(?:\s*:\s?(.*))?$/su;

/** "[10:31] Maria Lopez", "[10:42 • 13/08/2026] Maria Lopez:", and what they said after the colon. */
const inBrackets: Rule = (lines, at) => {
  const line = lines[at] as string;
  if (!line.startsWith('[')) return undefined;
  const found = bracketed.exec(line);
  const when = found && readWhen(found[1] ?? '');
  const speaker = when?.time && nameIn(found?.[2] ?? '');
  return when && speaker ? { speaker, when, rest: found?.[3] ?? '', lines: 1 } : undefined;
};

const dated =
  /^(\S.{0,79}?)\s{1,4}(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[./]\d{1,2}\.?|yesterday|today|\p{L}+day),?\s{1,4}(\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]m)?)$/iu;

/** "Maria Lopez 17.11.2026 10:31" */
const besides: Rule = (lines, at) => {
  const line = (lines[at] as string).trimEnd();
  const found = line.length <= longestHead ? dated.exec(line) : null;
  const when = found && readWhen(`${found[2]} ${found[3]}`);
  const speaker = when?.time && nameIn(found?.[1] ?? '');
  return when && speaker ? { speaker, when, rest: '', lines: 1 } : undefined;
};

const announced = /^(.{1,200}?)\s+by\s+(\S.{0,59})$/u;

/** The name and the time below, in either order. */
function pairAt(lines: readonly string[], at: number, name: string): Head | undefined {
  const [first = '', second = ''] = [lines[at]?.trim(), lines[at + 1]?.trim()];
  const time = first === name ? second : second === name ? first : undefined;
  const when = time === undefined ? undefined : readWhen(time);
  return when?.time ? { speaker: name, when, rest: '', lines: 2 } : undefined;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What screen readers are told first: the beginning of the message and "by", then name and time. */
const withPreview: Rule = (lines, at) => {
  const line = lines[at] as string;
  const [, preview = '', by = ''] = (line.length <= 2 * longestHead && announced.exec(line)) || [];
  const speaker = by === '' ? undefined : nameIn(by);
  const head = speaker === undefined ? undefined : pairAt(lines, at + 1, speaker);
  if (!head) return undefined;
  const shown = plain(preview.replace(/(?:\.\.\.|…)$/, ''));
  // It is said again below; where it is not, it stays.
  const isRepeated = plain(lines.slice(at + 3, at + 12).join(' ')).startsWith(shown);
  return { ...head, rest: isRepeated ? '' : preview, lines: 3 };
};

/** "Maria Lopez", and below it "17/11 10:31". */
const twoLines: Rule = (lines, at) => {
  const speaker = nameIn(lines[at] as string);
  const below = lines[at + 1];
  if (speaker === undefined || below === undefined || below.length > longestHead || readWhen(speaker))
    return undefined;
  const when = readWhen(below);
  // A whole date in words stands below names of comments.
  const isShort = when?.day && (when.day.year === undefined || when.day.figures !== undefined);
  return when?.time && isShort ? { speaker, when, rest: '', lines: 2 } : undefined;
};

export const teamsRules: readonly Rule[] = [dayAlone, inBrackets, besides, withPreview, twoLines];
