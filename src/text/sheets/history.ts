import { type Day, dayOf, daysBetween, milliseconds } from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { type Move, moveForThem } from '../../domain/records/due.ts';
import { type Asker, owedBy } from '../../domain/records/entry.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import { promised } from '../../domain/records/promised.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import { cleanTicket, isSameTicket } from '../../domain/records/ticket.ts';
import type { Update } from '../../domain/records/update.ts';
import { mayRead } from '../audience.ts';

/** All that the team knows of a customer. */
export interface CustomerHistory {
  readonly customer: Customer;
  /** Newest first. */
  readonly conversations: readonly Conversation[];
  /** Those that were put away: they belong to the story, but nothing of them is open. */
  readonly archived?: readonly Conversation[];
  /** What was agreed outside any conversation. */
  readonly milestones: readonly Milestone[];
  /** Newest first. */
  readonly updates: readonly Update[];
  readonly today: Day;
}

const newest = (left: { readonly at: string }, right: { readonly at: string }) =>
  milliseconds(right.at) - milliseconds(left.at);

/** Every talk, the newest first. */
export const allTalks = ({ conversations, archived = [] }: CustomerHistory): readonly Conversation[] =>
  [...conversations, ...archived].sort(
    (left, right) => milliseconds(right.started) - milliseconds(left.started),
  );

/** What a colleague may read, the newest first. What is only mine stands in no sheet. */
export function teamEntries({ conversations }: CustomerHistory): readonly Entry[] {
  return conversations
    .flatMap(one => one.entries)
    .filter(one => mayRead('lead', one.reach))
    .sort(newest);
}

export interface Seen {
  readonly name: string;
  readonly day: Day;
}

/** As names are compared: however they are composed or capitalised. */
const plain = (name: string) => name.normalize('NFC').trim().toLowerCase();

const namesIn = ({ speakers, entries }: Conversation) => {
  const said = entries.filter(one => one.kind !== 'told' && mayRead('lead', one.reach));
  return new Set([...speakers, ...said.flatMap(one => one.speaker ?? [])]);
};

/** Who took part or was noted to say something, and when last; whoever writes for us is not one of them. */
export function peopleSeen(history: CustomerHistory): readonly Seen[] {
  const talks = allTalks(history);
  const known = new Set(['', ...talks.flatMap(one => one.entries.map(entry => plain(entry.author)))]);
  const seen: Seen[] = [];
  for (const talk of talks) {
    for (const name of namesIn(talk)) {
      if (known.has(plain(name))) continue;
      known.add(plain(name));
      seen.push({ name: name.trim(), day: dayOf(talk.started) });
    }
  }
  return seen;
}

/** Who wrote for us, most of it first. */
export function writersOf(history: CustomerHistory): readonly string[] {
  const counts = new Map<string, number>();
  for (const { author } of teamEntries(history)) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left).map(([name]) => name);
}

export function ticketsOf(history: CustomerHistory): readonly string[] {
  const all = allTalks(history)
    .flatMap(one => one.tickets)
    .map(cleanTicket);
  return all.filter((one, at) => one !== '' && all.findIndex(other => isSameTicket(one, other)) === at);
}

const byUntil = (left: TemporaryCode, right: TemporaryCode) =>
  left.until.day === right.until.day ? 0 : left.until.day < right.until.day ? -1 : 1;

/** What is still in place, the first to go first. */
export const temporaryCode = ({ conversations }: CustomerHistory): readonly TemporaryCode[] =>
  conversations
    .flatMap(one => one.temporary)
    .filter(one => !one.gone)
    .sort(byUntil);

const byDay = (left: Milestone, right: Milestone) =>
  left.due.day === right.due.day ? 0 : left.due.day < right.due.day ? -1 : 1;

/** Dated steps that are not done, the first first. */
export const openSteps = ({ conversations, milestones }: CustomerHistory): readonly Milestone[] =>
  [...conversations.flatMap(one => one.milestones), ...milestones]
    .filter(one => one.state === 'open')
    .sort(byDay);

export const openFollowUps = ({ conversations }: CustomerHistory): readonly Milestone[] =>
  conversations
    .flatMap(one => one.followUps)
    .filter(one => one.state === 'open')
    .sort(byDay);

const isOpen = ({ outcome }: Entry) => outcome === undefined;

/** Late first, then by their days; what has none comes last. */
function byDue({ due: left }: Entry, { due: right }: Entry): number {
  const [one, other] = [left?.day ?? '9', right?.day ?? '9'];
  return one === other ? 0 : one < other ? -1 : 1;
}

const openOf = (entries: readonly Entry[], who: Asker) =>
  entries
    .filter(one => isOpen(one) && owedBy(one) === who)
    .toReversed()
    .sort(byDue);

/** What we promised and what we were asked. */
export const weOwe = (entries: readonly Entry[]): readonly Entry[] => openOf(entries, 'us');

/** What they promised and what we asked them for. */
export const theyOwe = (entries: readonly Entry[]): readonly Entry[] => openOf(entries, 'them');

/** Something whose date moved, as they do not know yet. */
export interface UntoldMove {
  readonly what: string;
  readonly from: Day;
  readonly to: Day;
  /** What they shall read of it. */
  readonly words: string;
}

interface Movable {
  readonly due?: { readonly day: Day; readonly words: string } | undefined;
  readonly earlier?: readonly Move[] | undefined;
}

function untold(what: string, one: Movable): UntoldMove[] {
  const move = moveForThem(one);
  return move && one.due && !move.isTold
    ? [{ what, from: move.from, to: one.due.day, words: move.words }]
    : [];
}

export function untoldMoves(history: CustomerHistory): readonly UntoldMove[] {
  return [
    ...openSteps(history).flatMap(one => untold(one.title, one)),
    ...weOwe(teamEntries(history)).flatMap(one =>
      untold(one.kind === 'promise' ? promised(one) : one.text, one),
    ),
  ];
}

/** Of which somebody noted what it would cost, and nobody chose yet. */
export const openOptions = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(one => one.option?.state === 'open' && isOpen(one));

export const untoldCode = (history: CustomerHistory): readonly TemporaryCode[] =>
  temporaryCode(history).filter(one => !one.told);

/** How long what is gone stays news where no update was ever sent, in days. */
const newsDays = 14;

/** Temporary code that is gone since they heard from us last. */
export function untoldGone({ conversations, updates: [last], today }: CustomerHistory) {
  return conversations
    .flatMap(one => one.temporary)
    .flatMap(({ reason, told, gone }) => (gone ? [{ reason, told, at: gone.at }] : []))
    .filter(({ told, at }) => {
      if (told && milliseconds(told.at) >= milliseconds(at)) return false;
      if (last) return milliseconds(at) > milliseconds(last.made ?? last.sent);
      return daysBetween(dayOf(at), today) <= newsDays;
    })
    .sort(newest);
}

/** The last day of contact, whoever made it. */
export function lastContact(history: CustomerHistory): Day | undefined {
  const sent = history.updates.map(one => dayOf(one.sent));
  const days = [...allTalks(history).map(one => dayOf(one.started)), ...sent];
  return days.sort().at(-1);
}
