import { dayOf, longDay } from '../domain/day.ts';
import type { Milestone } from '../domain/records/milestone.ts';
import { spotLabel } from '../domain/records/place.ts';
import type { TemporaryCode } from '../domain/records/temporary.ts';
import type { Audience } from './audience.ts';
import { codeSpan, literal } from './markdown.ts';

const datedLine = ({ title, due, state }: Milestone) =>
  `- ${longDay(due.day)}: ${literal(title)}${state === 'done' ? ' (done)' : ''}`;

export const datedLines = (all: readonly Milestone[]) => all.map(datedLine).join('\n');

function tellingOf({ told }: TemporaryCode): string {
  if (!told) return 'not told yet';
  return `told ${told.whom.trim() ? `${literal(told.whom)} ` : ''}on ${longDay(dayOf(told.at))}`;
}

function temporaryLine(one: TemporaryCode, audience: Audience): string {
  const line = `- Until ${longDay(one.until.day)}: ${literal(one.reason)}`;
  return audience === 'customer'
    ? line
    : `${line} (code: ${codeSpan(spotLabel(one.spot))}; ${tellingOf(one)})`;
}

/** A customer reads of what they were told, why and until when. */
export function temporaryLines(temporary: readonly TemporaryCode[], audience: Audience): string {
  const shown = temporary.filter(one => audience !== 'customer' || one.told !== undefined);
  return shown.map(one => temporaryLine(one, audience)).join('\n');
}
