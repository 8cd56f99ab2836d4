import { type Instant, milliseconds } from '../day.ts';
import type { Row } from '../ports.ts';
import { type Channel, inbox } from './channel.ts';

/** How long ago a call that nobody ended may have had its last line to be still going on. */
const recently = 4 * 60 * 60 * 1000;

/** Talks that take place at one time; of mails and chats several may go on at once. */
const spoken: readonly Channel[] = ['call', 'meeting', 'on-site'];

type Talk = Pick<Row, 'id' | 'customer' | 'channel' | 'started' | 'ended' | 'latest'>;

interface Span {
  readonly from: number;
  readonly to: number;
}

function isRunning({ ended, latest, started }: Talk, now: number): boolean {
  const last = Math.max(milliseconds(latest), milliseconds(started));
  return ended === undefined && now - last <= recently;
}

/** One that was left open lasted until its last line. */
function spanOf(talk: Talk, now: number): Span {
  const from = milliseconds(talk.started);
  if (talk.ended !== undefined) return { from, to: milliseconds(talk.ended) };
  return { from, to: isRunning(talk, now) ? Math.max(from, now) : Math.max(from, milliseconds(talk.latest)) };
}

const isSpoken = ({ id, channel }: Talk) => id !== inbox && spoken.some(one => one === channel);

/** What was written up in a moment lies within what lasted. */
function overlap(left: Span, right: Span): boolean {
  const isMoment = left.from === left.to || right.from === right.to;
  return isMoment
    ? left.from <= right.to && right.from <= left.to
    : left.from < right.to && right.from < left.to;
}

/** Calls with a customer that go on at this moment, the newest first. */
export function runningWith<R extends Row>(
  rows: readonly R[],
  {
    customer,
    now,
    current,
  }: { readonly customer: string; readonly now: Instant; readonly current?: string | undefined },
): readonly R[] {
  const at = milliseconds(now);
  return rows
    .filter(row => row.customer === customer && row.id !== current && isSpoken(row))
    .filter(row => milliseconds(row.started) <= at && isRunning(row, at))
    .sort((left, right) => milliseconds(right.started) - milliseconds(left.started));
}

/** Other talks with the same customer at the same time, the earliest first: probably one talk that two people wrote down. */
export function overlapping<R extends Row>(rows: readonly R[], talk: Talk, now: Instant): readonly R[] {
  if (talk.customer === undefined || !isSpoken(talk)) return [];
  const at = milliseconds(now);
  const own = spanOf(talk, at);
  return rows
    .filter(row => row.customer === talk.customer && row.id !== talk.id && isSpoken(row))
    .filter(row => row.archived !== true && overlap(spanOf(row, at), own))
    .sort((left, right) => milliseconds(left.started) - milliseconds(right.started));
}

/**
 * Of the talks with a customer those that took place at the same time as another one, each with one of them.
 * @param rows of any customers
 */
export function writtenTwice<R extends Row>(rows: readonly R[]): ReadonlyMap<string, R> {
  const found = new Map<string, R>();
  /** By customer, the one that lasted longest of those that began so far. */
  const longest = new Map<string, { readonly row: R; readonly span: Span }>();
  const timed = rows
    .filter(row => row.customer !== undefined && row.archived !== true && isSpoken(row))
    .map(row => ({ row, span: spanOf(row, milliseconds(row.latest)) }))
    .sort((left, right) => left.span.from - right.span.from || left.span.to - right.span.to);
  for (const one of timed) {
    const customer = one.row.customer as string;
    const before = longest.get(customer);
    if (before && overlap(before.span, one.span)) {
      found.set(one.row.id, before.row);
      if (!found.has(before.row.id)) found.set(before.row.id, one.row);
    }
    if (!before || one.span.to >= before.span.to) longest.set(customer, one);
  }
  return found;
}
