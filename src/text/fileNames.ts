import { type Day, shortDay } from '../domain/day.ts';
import { identifierFrom } from '../domain/identifier.ts';
import type { Audience } from './audience.ts';

export interface NamedLog {
  /** The customer's name. */
  readonly customer: string | undefined;
  readonly audience: Audience;
  readonly day: Day;
}

/** Without ending: "northwind-2026-11-22-log-team". It says for whom it is, so that the wrong one is not sent. */
export function logFileName({ customer = '', audience, day }: NamedLog): string {
  const reader = audience === 'customer' ? 'customer' : 'team';
  return `${identifierFrom(customer) ?? 'conversation'}-${day}-log-${reader}`;
}

/** Longest name of a customer in a file name, in characters. */
const longestName = 40;

/** Letters, digits, blanks and dashes: nothing that a path, a title or a command could read otherwise. */
function plainName(name: string): string {
  return name
    .normalize('NFC')
    .slice(0, longestName)
    .replace(/[^\p{L}\p{M}\p{N}-]+/gu, ' ')
    .trim();
}

/** "Northwind before the call.md" @param customer their name */
export const sheetFileName = (customer: string): string =>
  [plainName(customer), 'before the call.md'].filter(Boolean).join(' ');

/** "Northwind 22 Nov 2026 log.md" @param customer their name @param day the one they talked */
export function shownLogName(customer: string, day: Day): string {
  const [, ...date] = shortDay(day).split(' ');
  return [plainName(customer), ...date, 'log.md'].filter(Boolean).join(' ');
}

/** "Northwind update 22 Nov 2026 (sent).md" @param customer their name @param day the one it is dated */
export function sentFileName(customer: string, day: Day): string {
  const [, ...date] = shortDay(day).split(' ');
  return [plainName(customer), 'update', ...date, '(sent).md'].filter(Boolean).join(' ');
}
