import { prefixOf } from '../chat/lineRules.ts';
import { isLabel } from '../labels.ts';
import { findTime, type Time } from '../when/times.ts';
import type { Block } from './blocks.ts';

/** What somebody noted in one go. */
export interface Noted {
  /** Counted from 0, from the beginning of the block. */
  readonly line: number;
  readonly time?: Time;
  readonly speaker?: string;
  readonly text: string;
}

/** What stands before a colon → who that is. */
export type Names = ReadonlyMap<string, string>;

const attending =
  /^(?:[*_]{1,2})?(?:attendees|participants|present|people|who|with|teilnehmer)(?:[*_]{1,2})?\s?:(?:[*_]{1,2})?\s*(\S.{0,400})$/iu;

const timeFirst =
  /^[[(]?(\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]m)?)[\])]?(?:\s{1,4}|\s{0,3}[-–—:|]\s{1,4})(?=\S)/iu;

interface Beginning extends Omit<Noted, 'line'> {
  /** Whether a line that begins so is a note of its own. */
  readonly isOwn: boolean;
}

/** "10:31 Maria: text", as far as it stands there and the name is one that is known. */
function beginningOf(line: string, names: Names): Beginning {
  const found = timeFirst.exec(line.slice(0, 200));
  const time = found && findTime(found[1] ?? '')?.time;
  const said = found && time ? line.slice(found[0].length) : line;
  const prefix = prefixOf(said);
  const speaker =
    prefix && !isLabel(prefix.name) && prefix.rest.trim() !== '' ? names.get(prefix.name) : undefined;
  return {
    ...(time && { time }),
    ...(prefix && speaker !== undefined ? { speaker, text: prefix.rest } : { text: said }),
    isOwn: speaker !== undefined || Boolean(time) || attending.test(said.slice(0, 500)),
  };
}

/** Longer lines go on in the next one. */
const wrapped = 60;

/** What stands below somebody's words at the margin, beginning anew, need not be theirs. */
function isAside({ speaker, text }: Pick<Noted, 'speaker' | 'text'>, words: string): boolean {
  if (speaker === undefined) return false;
  // The paragraph may be very long: only its end is looked at.
  const last = text.length - text.lastIndexOf('\n') - 1;
  return last < wrapped && /^\p{Lu}/u.test(words);
}

/** A block as one note, or as several where its lines begin with times or names. */
export function notesIn({ text, isProse }: Block, names: Names): Noted[] {
  if (!isProse) return [{ line: 0, text }];
  const notes: { -readonly [K in keyof Noted]: Noted[K] }[] = [];
  for (const [line, words] of text.split('\n').entries()) {
    const { isOwn, ...beginning } = beginningOf(words, names);
    const last = notes.at(-1);
    if (last && !isOwn && !isAside(last, words)) last.text += `\n${words}`;
    else notes.push({ line, ...beginning });
  }
  return notes;
}

/** Who took part, where a line says so. */
export function attendeesIn(text: string): string[] {
  const list = text.split('\n').map(line => attending.exec(line.slice(0, 500))?.[1] ?? '');
  return list
    .join(',')
    .split(/[,;&]|\band\b|\bund\b/)
    .map(one => one.replace(/\(.*?\)|[*_]/g, '').trim())
    .filter(one => one !== '' && one.length <= 60);
}

/** "Call with Maria Lopez and Tom" */
export function namesInTitle(title: string): string[] {
  const found = /\b(?:with|mit|avec|con)\s+(\p{Lu}.{0,100})$/u.exec(title)?.[1] ?? '';
  return found
    .split(/,|&|\/|\band\b|\bund\b|[–—(]|\s-\s|\b(?:about|re|on|über)\b/)
    .map(one => one.trim())
    .filter(one => /^\p{Lu}[\p{L}.'-]*(?:\s\p{Lu}[\p{L}.'-]*){0,3}$/u.test(one));
}
