import { dayOf, type Instant, longDay, milliseconds, plainDay, timeOf } from '../../domain/day.ts';
import { inbox } from '../../domain/records/channel.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import { owedBy } from '../../domain/records/entry.ts';
import { endsInItsDay, promised } from '../../domain/records/promised.ts';
import type { Audience } from '../audience.ts';
import { decisionWords, labelLines } from '../labelWords.ts';
import { isOneLine, joinPoints, literal, literalBlock, point, withRemarks } from '../markdown.ts';
import { movesOf } from '../movedDates.ts';
import { placeWords } from '../placeWords.ts';
import { kindWord, outcomeWord } from '../words.ts';

export interface LogPart {
  readonly conversation: Conversation;
  readonly audience: Audience;
  /** Those of its entries that this audience may read. */
  readonly entries: readonly Entry[];
}

/** The zone of the clock that was read: "UTC+01:00". */
export const zoneOf = (at: Instant) => (at.endsWith('Z') ? 'UTC' : `UTC${at.slice(-6)}`);

/** Written up afterwards: nobody noted when a line was said. */
function isWrittenUp({ conversation: { id, started }, entries }: LogPart): boolean {
  // What was imported without times stands a thousandth of a second apart, in its order.
  const isAtStart = (one: Entry) => Math.abs(milliseconds(one.at) - milliseconds(started)) < 1000;
  return id !== inbox && entries.every(isAtStart);
}

function when(entry: Entry, { started }: Conversation): string {
  const day = dayOf(entry.at) === dayOf(started) ? '' : `${longDay(dayOf(entry.at))} `;
  const zone = zoneOf(entry.at) === zoneOf(started) ? '' : ` (${zoneOf(entry.at)})`;
  return `${day}${timeOf(entry.at)}${zone} `;
}

function answered({ kind, answer }: Entry): string {
  if (kind !== 'restatement' || !answer) return '';
  const words = isOneLine(answer.words) ? literal(answer.words) : '';
  return words ? `${answer.state}: ${words}` : answer.state;
}

/** Once its date has moved, a promise no longer names the day it had. */
function wordsOf(entry: Entry): string {
  const isMoved = entry.kind === 'promise' && (entry.earlier ?? []).length > 0;
  return isMoved && isOneLine(entry.text) ? promised(entry) : entry.text;
}

/** Behind words that name the day, its date says which one it is: "by Tuesday (24 November 2026)". */
function dayWords(entry: Entry): string {
  const { kind, due } = entry;
  if (!due) return '';
  const isNamed = kind === 'promise' && endsInItsDay({ text: wordsOf(entry), due });
  if (!isNamed) return `by ${longDay(due.day)}`;
  const weekday = longDay(due.day).slice(0, 3).toLowerCase();
  return due.words.toLowerCase().includes(weekday) ? plainDay(due.day) : longDay(due.day);
}

function ended(entry: Entry): string {
  const { kind, outcome } = entry;
  const isAwaited = kind === 'question' || kind === 'promise';
  if (!isAwaited) return outcome === 'solved' ? outcomeWord(kind, outcome) : '';
  return [dayWords(entry), outcome ? outcomeWord(kind, outcome) : 'open'].filter(Boolean).join(', ');
}

const decided = ({ kind, decision }: Entry) =>
  kind === 'decision' && decision ? decisionWords(decision, literal) : '';

function placed({ places }: Entry, audience: Audience): string {
  if (audience === 'customer' || places.length === 0) return '';
  return `code: ${places.map(one => placeWords(one.spot)).join(', ')}`;
}

/** A correction of several lines stands below what it corrects. */
function correction({ kind, answer }: Entry): string {
  if (kind !== 'restatement' || !answer || isOneLine(answer.words)) return '';
  return `\n\nCorrected:\n\n${literalBlock(answer.words)}`;
}

/** A line of the log; what needs several lines follows it from the left margin, safe in every renderer. */
function entryBlock(entry: Entry, time: string, audience: Audience): string {
  const speaker = entry.speaker ? `, ${literal(entry.speaker)}` : '';
  const moved = movesOf(entry, audience, entry.reach === 'me' || owedBy(entry) === 'them');
  const facts = [answered(entry), decided(entry), ended(entry), moved, placed(entry, audience)];
  const all = facts.filter(Boolean).join('; ');
  const words = point(wordsOf(entry), {
    before: `**${time}${kindWord(entry, audience)}**${speaker}: `,
    after: all && ` (${all})`,
  });
  return withRemarks(words + correction(entry), labelLines(entry, { audience, shown: literal }));
}

export function logEntries(part: LogPart): string {
  if (part.entries.length === 0) return 'No entries.';
  const isTimeless = isWrittenUp(part);
  const timeOfEntry = (one: Entry) => (isTimeless ? '' : when(one, part.conversation));
  return joinPoints(part.entries.map(one => entryBlock(one, timeOfEntry(one), part.audience)));
}
