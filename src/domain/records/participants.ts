import type { Conversation } from './conversation.ts';
import { readTicket } from './ticket.ts';

type Participants = Pick<Conversation, 'speakers' | 'tickets'>;

const isAddress = (text: string) => /^https?:\/\//i.test(text);

/** An address may hold commas of its own: only one before a blank or another address ends it. */
function partsOf(line: string): string[] {
  return line
    .split(/\n|\s·\s|[,;](?=\s|$|https?:\/\/)/i)
    .map(one => one.trim())
    .flatMap(one => (isAddress(one) ? [one] : one.split(/[,;]/).map(part => part.trim())))
    .filter(Boolean);
}

/** "Maria Lopez, Tom Reed, NW-411": keys, numbers and addresses are tickets, the rest are people. */
export function readParticipants(line: string): Participants {
  const parts = partsOf(line).map(text => ({ text, ticket: readTicket(text) }));
  const unique = (all: readonly string[]) => [...new Set(all)];
  return {
    speakers: unique(parts.flatMap(one => (one.ticket === undefined ? [one.text] : []))),
    tickets: unique(parts.flatMap(one => one.ticket ?? [])),
  };
}

export function participantsLine({ speakers, tickets }: Participants): string {
  return [...speakers, ...tickets].join(', ');
}
