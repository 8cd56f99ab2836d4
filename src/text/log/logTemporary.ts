import { dayOf, longDay, plainDay } from '../../domain/day.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import { endTheyKnow, isTold, type TemporaryCode } from '../../domain/records/temporary.ts';
import type { Audience } from '../audience.ts';
import { literal } from '../markdown.ts';
import { placeWords } from '../placeWords.ts';
import { verifiedWords } from '../verifiedWords.ts';

function tellingOf(one: TemporaryCode): string {
  const { told, until, gone } = one;
  if (!told) return 'not told yet';
  const telling = `told ${told.whom.trim() ? `${literal(told.whom)} ` : ''}on ${longDay(dayOf(told.at))}`;
  if (gone || isTold(one)) return telling;
  return `${telling} of ${plainDay(endTheyKnow(one))}; not told of ${plainDay(until.day)} yet`;
}

export interface TemporaryPart {
  readonly temporary: readonly TemporaryCode[];
  readonly audience: Audience;
  /** Those that this audience may read; a place that stands at one of them is not said again. */
  readonly entries: readonly Entry[];
}

/** "Until Thursday 3 December 2026: retry cap raised", or since when it is gone. */
function stateOf(one: TemporaryCode, audience: Audience): string {
  const end = audience === 'customer' ? endTheyKnow(one) : one.until.day;
  const when = one.gone ? `Removed on ${longDay(dayOf(one.gone.at))}` : `Until ${longDay(end)}`;
  return `- ${when}: ${literal(one.reason)}`;
}

const withFacts = (words: string, facts: readonly string[]) => {
  const known = facts.filter(Boolean).join('; ');
  return known ? `${words} (${known})` : words;
};

/** Of which they were told: why and until when it is in place or, in another part, since when it is gone. */
export function temporaryForThem(temporary: readonly TemporaryCode[], isGone: boolean): string {
  return temporary
    .filter(one => one.told && (one.gone !== undefined) === isGone)
    .map(one => withFacts(stateOf(one, 'customer'), [verifiedWords(one.gone, 'customer')]))
    .join('\n');
}

/** All of it, with where it stands, who knows of it and, once it is gone, what verified that. */
export function temporaryForUs({ temporary, audience, entries }: TemporaryPart): string {
  const said = new Set(entries.flatMap(one => one.places.map(({ spot }) => placeWords(spot))));
  const placeOf = ({ spot, gone }: TemporaryCode) => {
    const place = placeWords(spot);
    return gone || said.has(place) ? '' : `code: ${place}`;
  };
  return temporary
    .map(one =>
      withFacts(stateOf(one, audience), [verifiedWords(one.gone, audience), placeOf(one), tellingOf(one)]),
    )
    .join('\n');
}
