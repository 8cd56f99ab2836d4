import type { Conversation } from './conversation.ts';

type Participants = Pick<Conversation, 'speakers' | 'tickets'>;

const ticket = /^(?:[A-Z][A-Z0-9_]*-\d+|#\d+|https?:\/\/\S+)$/;

/** "Maria Lopez, Tom Reed, NW-411": keys, numbers and addresses are tickets, the rest are people. */
export function readParticipants(line: string): Participants {
  const parts = line
    .split(/[,;\n]|\s·\s/)
    .map(one => one.trim())
    .filter(Boolean);
  const unique = [...new Set(parts)];
  return {
    speakers: unique.filter(one => !ticket.test(one)),
    tickets: unique.filter(one => ticket.test(one)),
  };
}

export function participantsLine({ speakers, tickets }: Participants): string {
  return [...speakers, ...tickets].join(', ');
}
