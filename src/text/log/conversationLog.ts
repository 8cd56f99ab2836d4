import { type Day, dayOf, longDay, milliseconds, timeOf } from '../../domain/day.ts';
import { inbox } from '../../domain/records/channel.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import type { Update } from '../../domain/records/update.ts';
import { type Audience, mayRead } from '../audience.ts';
import { impactPoints } from '../impacts.ts';
import { literal } from '../markdown.ts';
import { channelWords } from '../words.ts';
import { checklistHeading, checklistLines } from './logChecklist.ts';
import { datedLines, nextDates } from './logDates.ts';
import { logEntries, zoneOf } from './logEntries.ts';
import { temporaryForThem, temporaryForUs } from './logTemporary.ts';

export interface LogRequest {
  readonly conversation: Conversation;
  /** The customer's name; none in the Inbox. */
  readonly customer: string | undefined;
  readonly audience: Audience;
  readonly today: Day;
  /** Who wrote it down on our side. */
  readonly author?: string | undefined;
  /** What the customer got, in any order. */
  readonly updates?: readonly Update[] | undefined;
  /** Without the checklist and the line that says for whom it was made: nobody reads them in a chat. */
  readonly isForChat?: boolean;
}

type Block = string;

function title({ conversation, customer }: LogRequest): string {
  const day = longDay(dayOf(conversation.started));
  if (conversation.id === inbox) return `# Inbox since ${day}`;
  const channel = channelWords[conversation.channel];
  return customer === undefined
    ? `# Notes of a ${channel} on ${day}`
    : `# ${literal(customer)}: ${channel} of ${day}`;
}

function duration({ started, ended }: Conversation): string {
  const from = `${timeOf(started)} (${zoneOf(started)})`;
  if (ended === undefined) return `from ${from}, not ended`;
  const day = dayOf(ended) === dayOf(started) ? '' : `${longDay(dayOf(ended))}, `;
  if (zoneOf(ended) !== zoneOf(started)) return `${from} to ${day}${timeOf(ended)} (${zoneOf(ended)})`;
  return `${timeOf(started)} to ${day}${timeOf(ended)} (${zoneOf(started)})`;
}

/** Who took part, and who is named in what this audience may read. */
function peopleIn({ speakers }: Conversation, entries: readonly Entry[]): string[] {
  const names = [...speakers, ...entries.flatMap(one => one.speaker ?? [])];
  return [...new Set(names.map(one => one.trim()))].filter(Boolean);
}

/** The first one sent after it; while none was, the first one sent in it. */
function updateSent({ conversation: { started, ended }, updates = [] }: LogRequest): Update | undefined {
  const sent = [...updates].sort((left, right) => milliseconds(left.sent) - milliseconds(right.sent));
  const after = (at: string) => sent.find(one => milliseconds(one.sent) >= milliseconds(at));
  return (ended && after(ended)) || after(started);
}

function forTheTeam(request: LogRequest): string[] {
  const { conversation, audience, author } = request;
  if (audience === 'customer' || conversation.id === inbox) return [];
  const update = updateSent(request);
  return [
    ...(author ? [`- On our side: ${literal(author)}`] : []),
    ...(conversation.source ? [`- Imported from: ${literal(conversation.source.name)}`] : []),
    ...(update ? [`- Update sent on ${longDay(dayOf(update.sent))} at ${timeOf(update.sent)}`] : []),
  ];
}

function facts(request: LogRequest, entries: readonly Entry[]): Block {
  const { conversation } = request;
  const people = peopleIn(conversation, entries);
  return [
    ...(conversation.title ? [`- About: ${literal(conversation.title)}`] : []),
    ...(conversation.id === inbox ? [] : [`- Time: ${duration(conversation)}`]),
    ...impactPoints(entries, request.audience),
    ...(people.length > 0 ? [`- People: ${people.map(literal).join(', ')}`] : []),
    ...(conversation.tickets.length > 0
      ? [`- Tickets: ${conversation.tickets.map(literal).join(', ')}`]
      : []),
    ...forTheTeam(request),
  ].join('\n');
}

/** In the same words for every conversation: of what is left out it tells nothing. */
export function forWhom({
  audience,
  today,
  customer,
}: Pick<LogRequest, 'audience' | 'today' | 'customer'>): Block {
  const made = `made on ${longDay(today)}.`;
  if (audience !== 'customer') {
    return `For the team, ${made} For the customer, export a separate log: it leaves out what is meant for the team only.`;
  }
  return customer === undefined ? `M${made.slice(1)}` : `For ${literal(customer)}, ${made}`;
}

const unreadable =
  'Some records of this conversation could not be read and are missing here. Run `listen-first doctor`.';

const section = (heading: string, body: Block) => body && `## ${heading}\n\n${body}`;

function temporarySections({ conversation, audience }: LogRequest, entries: readonly Entry[]): Block[] {
  const { temporary } = conversation;
  if (audience !== 'customer') {
    return [section('Temporary code', temporaryForUs({ temporary, audience, entries }))];
  }
  return [
    section('In place for now (temporary)', temporaryForThem(temporary, false)),
    section('No longer in place', temporaryForThem(temporary, true)),
  ];
}

/** The Markdown of one conversation as this audience may read it. */
export function conversationLog(request: LogRequest): string {
  const { conversation, audience, isForChat } = request;
  const entries = conversation.entries.filter(one => mayRead(audience, one.reach));
  const isForTeam = audience !== 'customer';
  const blocks = [
    title(request),
    !isForChat && forWhom(request),
    facts(request, entries),
    isForTeam &&
      !isForChat &&
      conversation.id !== inbox &&
      section(checklistHeading(conversation), checklistLines(conversation)),
    section('What was said', logEntries({ conversation, audience, entries })),
    section('Next dates', nextDates(conversation, audience)),
    ...temporarySections(request, entries),
    isForTeam && section('Follow-ups', datedLines(conversation.followUps, { audience, isOurs: true })),
    isForTeam && conversation.faults.length > 0 && unreadable,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
