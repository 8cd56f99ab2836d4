import { type Day, dayOf, type Instant, longDay, timeOf } from '../domain/day.ts';
import type { Channel } from '../domain/records/channel.ts';
import type { EntryKind } from '../domain/records/entry.ts';
import { fenced, joinPoints, literal, point, withRemarks } from './markdown.ts';
import { channelWords, kindWords } from './words.ts';

/** Where something stands: ids of ours, and the customer's name. */
interface Whereabouts {
  readonly id: string;
  readonly conversation?: string;
  readonly customer?: string;
}

export interface PersonText extends Whereabouts {
  /** What kind of record holds it: "entry", "milestone", … */
  readonly record: string;
  readonly at: Instant;
  readonly kind?: EntryKind;
  readonly text: string;
  /** What was noted about it at leisure: "Mood: worried". */
  readonly labels?: readonly string[];
  /** What stood there before, as the history keeps it. */
  readonly earlier?: readonly string[];
  /** It was taken away, or stands there in other words, but the history keeps it. */
  readonly state?: 'deleted' | 'replaced';
}

export interface PersonTalk extends Whereabouts {
  readonly at: Instant;
  readonly channel: Channel;
  readonly title: string;
}

export interface PersonTold extends Whereabouts {
  readonly at: Instant;
  readonly reason: string;
  readonly until: Day;
  readonly words: string;
}

export interface PersonUpdate extends Whereabouts {
  readonly sent: Instant;
  readonly text: string;
}

/** Everything that is kept about one person, oldest first. */
export interface PersonFile {
  readonly person: string;
  readonly made: Day;
  readonly said: readonly PersonText[];
  readonly tookPart: readonly PersonTalk[];
  readonly mentions: readonly PersonText[];
  readonly told: readonly PersonTold[];
  readonly updates: readonly PersonUpdate[];
}

const recordWords: Readonly<Record<string, string>> = {
  conversation: 'Title',
  milestone: 'Next date',
  followUp: 'Follow-up',
  temporary: 'Temporary code',
  customer: 'Customer',
};

const stateWords = { deleted: 'deleted, but kept in the history', replaced: 'no longer said so' } as const;

const moment = (at: Instant) => `${longDay(dayOf(at))}, ${timeOf(at)}`;
const withCustomer = ({ customer }: Whereabouts) => (customer === undefined ? '' : `, ${literal(customer)}`);

/** What stood there before follows what stands there now. */
function textPoints(one: PersonText): string[] {
  const what =
    one.kind === undefined ? (recordWords[one.record] ?? literal(one.record)) : kindWords[one.kind];
  const now = point(one.text, {
    before: `**${moment(one.at)}**${withCustomer(one)}, ${what}: `,
    after: one.state ? ` (${stateWords[one.state]})` : '',
  });
  const labelled = withRemarks(now, (one.labels ?? []).map(literal));
  return [labelled, ...(one.earlier ?? []).map(text => point(text, { before: 'Earlier: ' }))];
}

function talkPoint(one: PersonTalk): string {
  const title = one.title === '' ? '' : `: ${literal(one.title)}`;
  return `- **${moment(one.at)}**, ${channelWords[one.channel]}${withCustomer(one)}${title}`;
}

function toldPoints(one: PersonTold): string[] {
  const about = `**${moment(one.at)}**${withCustomer(one)}: until ${longDay(one.until)}, `;
  const words = one.words.trim() === '' ? [] : [point(one.words, { before: 'In these words: ' })];
  return [point(one.reason, { before: about }), ...words];
}

const updateBlock = (one: PersonUpdate) =>
  `### ${longDay(dayOf(one.sent))}${withCustomer(one)}\n\n${fenced(one.text)}`;

const section = (heading: string, body: string) => body && `## ${heading}\n\n${body}`;

/** For the person themselves: nobody else's name stands in it, except in words that were said. */
export function personMarkdown(file: PersonFile): string {
  const blocks = [
    `# What is kept about ${literal(file.person)}`,
    `Made on ${longDay(file.made)}, from the notes on one computer.`,
    section('What they said', joinPoints(file.said.flatMap(textPoints))),
    section('Where they took part', joinPoints(file.tookPart.map(talkPoint))),
    section('Where others mention them', joinPoints(file.mentions.flatMap(textPoints))),
    section('Temporary code they were told of', joinPoints(file.told.flatMap(toldPoints))),
    section('Updates that name them', file.updates.map(updateBlock).join('\n\n')),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
