import { type Day, dayOf, type Instant, longDay, timeOf } from '../domain/day.ts';
import type { Checklist, StepId } from '../domain/records/checklist.ts';
import { type Conversation, type Entry, inbox } from '../domain/records/conversation.ts';
import { spotLabel } from '../domain/records/place.ts';
import { type Audience, mayRead } from './audience.ts';
import { codeSpan, isOneLine, joinPoints, literal, literalBlock } from './markdown.ts';
import { channelWords, kindWords, kindWordsForCustomer, stateWords, stepWords } from './words.ts';

export interface LogRequest {
  readonly conversation: Conversation;
  /** The customer's name; none in the Inbox. */
  readonly customer: string | undefined;
  readonly audience: Audience;
  readonly today: Day;
}

type Block = string;

const zoneOf = (at: Instant) => (at.endsWith('Z') ? 'UTC' : `UTC${at.slice(-6)}`);

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

function facts(conversation: Conversation, entries: readonly Entry[]): Block {
  const people = [...new Set(entries.flatMap(one => one.speaker ?? []))];
  return [
    ...(conversation.title ? [`- About: ${literal(conversation.title)}`] : []),
    ...(conversation.id === inbox ? [] : [`- Time: ${duration(conversation)}`]),
    ...(people.length > 0 ? [`- People: ${people.map(literal).join(', ')}`] : []),
    ...(conversation.tickets.length > 0
      ? [`- Tickets: ${conversation.tickets.map(literal).join(', ')}`]
      : []),
  ].join('\n');
}

function checklist(list: Checklist): Block {
  const lines = Object.entries(list).map(
    ([step, state]) => `- ${stepWords[step as StepId]}: ${stateWords[state]}`,
  );
  return `## Checklist\n\n${lines.join('\n')}`;
}

function placesOf(entry: Entry, audience: Audience): string {
  if (audience === 'customer' || entry.places.length === 0) return '';
  return `code: ${entry.places.map(one => codeSpan(spotLabel(one.spot))).join(', ')}`;
}

function when(entry: Entry, { started }: Conversation): string {
  const day = dayOf(entry.at) === dayOf(started) ? '' : `${longDay(dayOf(entry.at))} `;
  const zone = zoneOf(entry.at) === zoneOf(started) ? '' : ` (${zoneOf(entry.at)})`;
  return `${day}${timeOf(entry.at)}${zone}`;
}

/** A line of the log; what needs several lines follows it from the left margin, safe in every renderer. */
function entryBlock(entry: Entry, { conversation, audience }: LogRequest): Block {
  const words = audience === 'customer' ? kindWordsForCustomer : kindWords;
  const speaker = entry.speaker ? `, ${literal(entry.speaker)}` : '';
  const head = `- **${when(entry, conversation)} ${words[entry.kind]}**${speaker}:`;
  const places = placesOf(entry, audience);
  if (isOneLine(entry.text)) return `${head} ${literal(entry.text)}${places && ` (${places})`}`;
  return [head, literalBlock(entry.text), ...(places ? [`(${places})`] : [])].join('\n\n');
}

function entryList(request: LogRequest, entries: readonly Entry[]): Block {
  if (entries.length === 0) return '## What was said\n\nNo entries.';
  return `## What was said\n\n${joinPoints(entries.map(one => entryBlock(one, request)))}`;
}

function nextDates({ milestones }: Conversation): Block {
  const lines = milestones.map(
    ({ title: name, due, state }) =>
      `- ${longDay(due.day)}: ${literal(name)}${state === 'done' ? ' (done)' : ''}`,
  );
  return `## Next dates\n\n${lines.join('\n')}`;
}

/** Says what kind of thing is left out, in the same words for every conversation: it tells of no single entry. */
function closing({ audience, today, conversation }: LogRequest): Block {
  const unreadable =
    audience !== 'customer' && conversation.faults.length > 0
      ? '\n\nSome records of this conversation could not be read and are missing here. Run `listen-first doctor`.'
      : '';
  const scope =
    audience === 'customer'
      ? 'It holds what is marked for the customer; our own notes, checklist and places in code are left out.'
      : 'It is for the team. For the customer make another one, which leaves out what is meant for the team.';
  return `This log was made on ${longDay(today)}. ${scope}${unreadable}`;
}

/** The Markdown of one conversation as this audience may read it. */
export function conversationLog(request: LogRequest): string {
  const { conversation, audience } = request;
  const entries = conversation.entries.filter(one => mayRead(audience, one.reach));
  const blocks = [
    title(request),
    facts(conversation, entries),
    ...(audience === 'customer' || conversation.id === inbox ? [] : [checklist(conversation.checklist)]),
    entryList(request, entries),
    ...(conversation.milestones.length > 0 ? [nextDates(conversation)] : []),
    closing(request),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
