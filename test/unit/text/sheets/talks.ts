import type { Conversation, Entry } from '../../../../src/domain/records/conversation.ts';
import type { CustomerHistory } from '../../../../src/text/sheets/history.ts';
import { conversation, day, entry } from '../talk.ts';

export const today = day('2026-11-21');

/** A talk of that day in November 2026. */
export function talkOf(date: string, parts: Partial<Conversation> = {}): Conversation {
  const entries = (parts.entries ?? []).map(one => ({ ...one, at: one.at.replace('2026-11-21', date) }));
  return conversation({ id: `talk-${date}`, started: `${date}T10:00:00.000+01:00`, ...parts, entries });
}

export function history(parts: Partial<CustomerHistory> = {}): CustomerHistory {
  return {
    customer: { id: 'nordwind', name: 'Nordwind' },
    conversations: [],
    milestones: [],
    updates: [],
    today,
    ...parts,
  };
}

/** A history of one talk with those entries, numbered. */
export const historyOf = (...entries: readonly Partial<Entry>[]): CustomerHistory =>
  history({
    conversations: [
      talkOf('2026-11-21', {
        entries: entries.map((one, at) => entry(`10:${10 + at}`, { id: `e${at}`, ...one })),
      }),
    ],
  });

export const by = (date: string) => ({ day: day(date), words: '' });
