import { dayOf, longDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import type { Audience } from '../audience.ts';
import { literal } from '../markdown.ts';
import { movesOf } from '../movedDates.ts';
import { placeWords } from '../placeWords.ts';

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

function tellingOf({ told }: TemporaryCode): string {
  if (!told) return 'not told yet';
  return `told ${told.whom.trim() ? `${literal(told.whom)} ` : ''}on ${longDay(dayOf(told.at))}`;
}

export interface TemporaryPart {
  readonly temporary: readonly TemporaryCode[];
  readonly audience: Audience;
  /** Those that this audience may read; a place that stands at one of them is not said again. */
  readonly entries: readonly Entry[];
}

/** A customer reads of what they were told, why and until when. */
export function temporaryLines({ temporary, audience, entries }: TemporaryPart): string {
  const isForCustomer = audience === 'customer';
  const said = new Set(entries.flatMap(one => one.places.map(({ spot }) => placeWords(spot))));
  const facts = (one: TemporaryCode) => {
    const place = placeWords(one.spot);
    return [said.has(place) ? '' : `code: ${place}`, tellingOf(one)].filter(Boolean).join('; ');
  };
  return temporary
    .filter(one => !isForCustomer || one.told !== undefined)
    .map(
      one =>
        `- Until ${longDay(one.until.day)}: ${literal(one.reason)}${isForCustomer ? '' : ` (${facts(one)})`}`,
    )
    .join('\n');
}
