import { type Day, daysBetween, plainDay } from '../../domain/day.ts';
import { visibleLine } from '../../domain/visible.ts';
import { literal } from '../markdown.ts';

/** The most characters of one remark on a sheet. */
const longest = 160;

/** Somebody's words as one short remark, as Markdown; "…" where more of them follows. */
export function brief(text: string): string {
  const line = visibleLine(text).replace(/(?<!\.)\.$/, '');
  const signs = Array.from(line);
  if (signs.length <= longest) return literal(line);
  const cut = signs.slice(0, longest).join('');
  return literal(`${cut.replace(/\s+\S{0,30}$/, '')}…`);
}

/** Their own words. */
export const quoted = (text: string): string => `“${brief(text)}”`;

/** "1 day", "4 days" */
export const daysWord = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** "today", "3 days ago", "in 5 days" */
export function distance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** "27 November 2026 (in 5 days)" */
export const dayWithDistance = (day: Day, today: Day): string => `${plainDay(day)} (${distance(day, today)})`;

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Points under each other, as many as fit. @param most how many */
export function points(lines: readonly string[], most = Infinity): string {
  const shown = lines.length > most + 1 ? lines.slice(0, most) : lines;
  const left = lines.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].map(one => `- ${one}`).join('\n');
}

/** Close together: the less a sheet is scrolled, the more of it is read. */
export const section = (heading: string, body: string): string => body && `## ${heading}\n${body}`;
