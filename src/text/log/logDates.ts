import { longDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { owedBy } from '../../domain/records/entry.ts';
import { byDay, type Milestone } from '../../domain/records/milestone.ts';
import { promised } from '../../domain/records/promised.ts';
import { type Audience, mayRead, mayTell } from '../audience.ts';
import { literal } from '../markdown.ts';
import { movesOf } from '../movedDates.ts';

export interface DatedPart {
  readonly audience: Audience;
  /** Follow-ups, of which no customer hears. */
  readonly isOurs?: boolean;
}

export function datedLines(all: readonly Milestone[], { audience, isOurs }: DatedPart): string {
  const line = (one: Milestone) => {
    const facts = [one.state === 'done' ? 'done' : '', movesOf(one, audience, isOurs)].filter(Boolean);
    return `- ${longDay(one.due.day)}: ${literal(one.title)}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`;
  };
  return all.map(line).join('\n');
}

/** What we promised them by a day, as far as they may hear of it and the log of what was said does not hold it. */
function promisedDates(entries: readonly Entry[]): Milestone[] {
  return entries.flatMap(one => {
    const isAwaited = one.kind === 'promise' && owedBy(one) === 'us' && !one.outcome;
    if (!isAwaited || !one.due || !mayTell(one) || mayRead('customer', one.reach)) return [];
    const { id, due, earlier } = one;
    return [{ id, title: promised(one), due, state: 'open', ...(earlier && { earlier }) }];
  });
}

interface NextDates {
  readonly milestones: readonly Milestone[];
  /** All of the conversation. */
  readonly entries: readonly Entry[];
}

/** A customer reads there, too, by when we promised them something. */
export function nextDates({ milestones, entries }: NextDates, audience: Audience): string {
  if (audience !== 'customer') return datedLines(milestones, { audience });
  return datedLines([...milestones, ...promisedDates(entries)].sort(byDay), { audience });
}
