import { dayOf, type Instant, longDay, milliseconds, timeOf } from '../domain/day.ts';
import { inbox } from '../domain/records/channel.ts';
import type { Conversation, Entry } from '../domain/records/conversation.ts';
import type { Audience } from './audience.ts';
import { isOneLine, joinPoints, literal, literalBlock, point } from './markdown.ts';
import { placeWords } from './placeWords.ts';
import { kindWord } from './words.ts';

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
  return id !== inbox && entries.every(one => milliseconds(one.at) === milliseconds(started));
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

function ended({ kind, due, outcome }: Entry): string {
  if (kind !== 'question' && kind !== 'promise') return '';
  return [due ? `by ${longDay(due.day)}` : '', outcome ?? 'open'].filter(Boolean).join(', ');
}

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
  const facts = [answered(entry), ended(entry), placed(entry, audience)].filter(Boolean).join('; ');
  const words = point(entry.text, {
    before: `**${time}${kindWord(entry, audience)}**${speaker}: `,
    after: facts && ` (${facts})`,
  });
  return words + correction(entry);
}

export function logEntries(part: LogPart): string {
  if (part.entries.length === 0) return 'No entries.';
  const isTimeless = isWrittenUp(part);
  const timeOfEntry = (one: Entry) => (isTimeless ? '' : when(one, part.conversation));
  return joinPoints(part.entries.map(one => entryBlock(one, timeOfEntry(one), part.audience)));
}
