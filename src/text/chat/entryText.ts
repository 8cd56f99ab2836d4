import { dayOf, longDay } from '../../domain/day.ts';
import { inbox } from '../../domain/records/channel.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import type { Audience } from '../audience.ts';
import { logEntries } from '../log/logEntries.ts';
import { literal } from '../markdown.ts';
import { channelWords } from '../words.ts';

export interface EntryTextRequest {
  readonly conversation: Conversation;
  /** The customer's name; none in the Inbox. */
  readonly customer: string | undefined;
  readonly entry: Entry;
  readonly audience: Audience;
}

/** Where it was said: "Northwind, call of Saturday 21 November 2026, NW-411". */
function whereSaid({ conversation, customer, audience }: EntryTextRequest): string {
  const day = longDay(dayOf(conversation.started));
  if (conversation.id === inbox) return 'Inbox';
  const talk = `${channelWords[conversation.channel]} of ${day}`;
  const whose =
    audience === 'customer' ? `From our ${talk}` : [literal(customer ?? ''), talk].filter(Boolean).join(', ');
  return [whose, ...conversation.tickets.map(literal)].join(', ');
}

/** One entry as Markdown, with where and when it was said. */
export function entryText(request: EntryTextRequest): string {
  const { conversation, audience, entry } = request;
  const said = logEntries({ conversation, audience, entries: [entry] }).replace(/^- /, '');
  return `${whereSaid(request)}\n\n${said}\n`;
}
