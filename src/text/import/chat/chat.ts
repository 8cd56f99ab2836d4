import { sentence } from '../../../domain/sentence.ts';
import { timeline } from '../dated.ts';
import type { ImportedConversation, Notice, Parsed, Reading } from '../imported.ts';
import { linesOf } from '../lines.ts';
import { byDay, byTime, conversationOf, emptyNotices, type Talk } from '../talks.ts';
import { ticketsIn } from '../tickets.ts';
import { findDay } from '../when/days.ts';
import type { Said, Scanned } from './scan.ts';
import { type ChatFormat, scanAs } from './scanAs.ts';

const isDefined = <T>(one: T | undefined): one is T => one !== undefined;

function nothingSaid(scanned: Scanned): Notice[] {
  if (scanned.heads > 0) return [];
  return [{ words: sentence('Nobody is named as speaking: all of it becomes one note.') }];
}

/** What stands above the first message may name the day. */
function withDay(said: readonly Said[]): readonly Said[] {
  const [first, ...others] = said;
  const raw = first && first.speaker === undefined && !first.when.day ? findDay(first.text)?.raw : undefined;
  return first && raw?.year !== undefined
    ? [{ ...first, when: { ...first.when, day: raw } }, ...others]
    : said;
}

const title = (name: string | undefined) => (name ?? '').replace(/\.\w{1,5}$/, '');

/** A chat is one talk a day, comments on a ticket are one talk. */
export function parseChat(text: string, format: ChatFormat, reading: Reading): Parsed {
  const scanned = scanAs(format, linesOf(text));
  const found = timeline(withDay(scanned.said), reading, { isFlowing: true });
  if ('about' in found) return found;
  const isTicket = format === 'comments';
  const tickets = isTicket ? ticketsIn(title(reading.name)) : [];
  const talk = (dated: Talk['dated']): Talk => ({ title: '', channel: 'chat', tickets, dated });
  const talks = isTicket ? [byTime(found.dated)] : byDay(found.dated);
  const conversations: ImportedConversation[] = talks
    .map(dated => conversationOf(talk(dated), reading))
    .filter(isDefined);
  const notices = [...nothingSaid(scanned), ...found.notices, ...emptyNotices(found.dated)];
  return { format, conversations, notices };
}
