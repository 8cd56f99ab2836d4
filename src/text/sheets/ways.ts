import { weekdayOf } from '../../domain/calendar.ts';
import {
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  longDay,
  milliseconds,
  plainDay,
  timeOf,
} from '../../domain/day.ts';
import type { Conversation, Entry } from '../../domain/records/conversation.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { workCalendarOf } from '../../domain/records/profile.ts';
import { labelFacts } from '../labelWords.ts';
import { literal } from '../markdown.ts';
import { channelWords } from '../words.ts';
import type { Seen } from './history.ts';
import { dayWithDistance, listed } from './sheetWords.ts';

/** The same moment on their clock and on ours. */
export interface Clocks {
  readonly theirs: Instant;
  readonly ours: Instant;
}

/** Minutes east of Greenwich. */
function offsetOf(at: Instant): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(at) ?? [];
  return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
}

/** "1 hour ahead of us", "5.5 hours behind us", "the same time as ours" */
function difference({ theirs, ours }: Clocks): string {
  const hours = (offsetOf(theirs) - offsetOf(ours)) / 60;
  if (hours === 0) return 'the same time as ours';
  const size = Math.abs(hours);
  return `${size} ${size === 1 ? 'hour' : 'hours'} ${hours > 0 ? 'ahead of' : 'behind'} us`;
}

/** @param clocks of today; without them nothing is said of the hour */
export function timeZoneWords({ timeZone }: Customer, clocks: Clocks | undefined): string {
  if (!timeZone) return '';
  if (!clocks) return literal(timeZone);
  return `${literal(timeZone)}, ${difference(clocks)}, ${timeOf(clocks.theirs)} there now`;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Monday to Thursday and Saturday" */
export function workingDayWords({ workingDays = [] }: Customer): string {
  const name = (day: number) => weekdays[day - 1] ?? '';
  const groups: number[][] = [];
  for (const day of workingDays) {
    const last = groups.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else groups.push([day]);
  }
  const words = groups.flatMap(group => {
    const [first = 0, last = first] = [group[0], group.at(-1)];
    return group.length > 2 ? `${name(first)} to ${name(last)}` : group.map(name);
  });
  return listed(words);
}

/** How far ahead a day off is worth knowing. */
const soon = 21;

/** "Monday 30 November 2026 (St Andrew)"; a day on which they never work is no news */
export function daysOff(customer: Customer, today: Day): string {
  const { workingDays, holidays } = workCalendarOf(customer);
  const near = holidays.filter(
    ({ day }) => day >= today && daysBetween(today, day) <= soon && workingDays.includes(weekdayOf(day)),
  );
  const words = near.map(({ day, name }) => `${longDay(day)}${name.trim() ? ` (${literal(name)})` : ''}`);
  return listed(words);
}

/** "Brazilian Portuguese"; the tag itself where it is none */
export function languageWords({ language }: Customer): string {
  if (!language) return '';
  try {
    return literal(new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language);
  } catch {
    return literal(language);
  }
}

/** "Maria Lopez (19 November 2026), Tom Reed (12 November 2026)" @param most how many */
export function peopleWords(seen: readonly Seen[], most: number): string {
  const words = seen.slice(0, most).map(({ name, day }) => `${literal(name)} (${plainDay(day)})`);
  const left = seen.length - words.length;
  return [...words, ...(left > 0 ? [`${left} more`] : [])].join(', ');
}

/** "worried (19 November 2026), angry (12 November 2026)" @param entries the newest first */
export function moodWords(entries: readonly Entry[], most: number): string {
  const noted = entries.flatMap(({ mood, at }) => (mood ? [{ mood, at }] : []));
  const words = noted.slice(0, most).map(({ mood, at }) => {
    const word = labelFacts('mood', mood, { audience: 'lead', shown: literal });
    return `${word} (${plainDay(dayOf(at))})`;
  });
  return words.join(', ');
}

/** "every 7 days, the next time by 27 November 2026 (in 5 days)" @param last when they heard from us last */
export function cadenceWords({ cadence }: Customer, last: Instant | undefined, today: Day): string {
  if (!cadence) return '';
  const { days } = cadence;
  const often = days === 1 ? 'every day' : `every ${days} days`;
  if (last === undefined) return `${often}; they never got an update`;
  const next = new Date(milliseconds(`${dayOf(last)}T00:00:00Z`) + days * 86_400_000).toISOString();
  const day = dayOf(next);
  return day < today
    ? `${often}; it was due on ${dayWithDistance(day, today)}`
    : `${often}; the next by ${dayWithDistance(day, today)}`;
}

/** "mostly calls (5 of 7)"; empty where there is no habit yet */
export function channelHabit(conversations: readonly Conversation[]): string {
  const counts = new Map<string, number>();
  for (const { channel } of conversations) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const [most] = [...counts].sort(([, left], [, right]) => right - left);
  if (!most || conversations.length < 3 || most[1] * 2 <= conversations.length) return '';
  const [channel, count] = most;
  return `mostly by ${channelWords[channel as Conversation['channel']]} (${count} of ${conversations.length})`;
}
