import { type Day, dayOf } from '../../domain/day.ts';
import type { Channel } from '../../domain/records/channel.ts';
import type { CodeName } from '../../domain/records/pointers.ts';
import type { NamedRow } from '../call/currentMoment.ts';

export const periods = ['month', 'quarter', 'year'] as const;
/** This month, the last three months, this year. */
export type Period = (typeof periods)[number];

/** What narrows the list of conversations; nothing lets all through. */
export interface Filter {
  /** Stands in the customer's name or in the title, in capitals or not. */
  readonly text?: string | undefined;
  /** Only where something is not done yet. */
  readonly isOpen?: boolean | undefined;
  readonly period?: Period | undefined;
  readonly channel?: Channel | undefined;
  /** Those that were put away, instead of all others. */
  readonly isArchived?: boolean | undefined;
  /** Only where this file is talked about. */
  readonly file?: CodeName | undefined;
}

export function isFiltering({ text, isOpen, period, channel, isArchived, file }: Filter): boolean {
  return [Boolean(text), isOpen, period, channel, isArchived, file].some(
    one => one !== undefined && one !== false,
  );
}

/** Only a period says which updates belong to it, too. */
export function hidesUpdates({ text, isOpen, channel, isArchived, file }: Filter): boolean {
  return isFiltering({ text, isOpen, channel, isArchived, file });
}

/** Of how many rows the filter chooses: what was put away is counted only where it is asked for. */
export const choosable = (rows: readonly NamedRow[], { isArchived = false }: Filter): readonly NamedRow[] =>
  rows.filter(row => (row.archived ?? false) === isArchived);

/** The same day three months ago; where that month is shorter, a day that never comes, after its last. */
function threeMonthsBefore(today: Day): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const months = year * 12 + month - 4;
  const before = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  return `${before}${today.slice(7)}`;
}

/** Whether a day lies in the period, as days are written. */
export function isWithin(period: Period | undefined, today: Day): (day: Day) => boolean {
  const before = threeMonthsBefore(today);
  const within: Readonly<Record<Period, (day: Day) => boolean>> = {
    month: day => day.slice(0, 7) === today.slice(0, 7),
    quarter: day => day > before && day <= today,
    year: day => day.slice(0, 4) === today.slice(0, 4),
  };
  return (period && within[period]) ?? (() => true);
}

/** Capitals and the way an accent is written make no difference. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** The rows that the filter lets through, in their order. */
export function filtered(rows: readonly NamedRow[], filter: Filter, today: Day): readonly NamedRow[] {
  const all = choosable(rows, filter);
  if (!isFiltering(filter)) return all;
  const wanted = plain(filter.text ?? '');
  const fits = isWithin(filter.period, today);
  const holds = (row: NamedRow) => plain(row.with).includes(wanted) || plain(row.title).includes(wanted);
  return all.filter(
    row =>
      (!filter.isOpen || row.due.length > 0) &&
      (filter.channel === undefined || row.channel === filter.channel) &&
      fits(dayOf(row.started)) &&
      (wanted === '' || holds(row)),
  );
}
