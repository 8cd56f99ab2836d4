import { type Instant, milliseconds } from '../day.ts';
import type { Row } from '../ports.ts';
import { inbox } from './channel.ts';

/** How long ago an open call may have started to be worth a question. */
const longAgo = 14 * 24 * 60 * 60 * 1000;

export interface Seen {
  readonly now: Instant;
  /** The conversation this window is in. */
  readonly current: string | undefined;
}

/** Calls that nobody ended, the newest first: a window was closed over them, or another one is still in them. */
export function leftOpen<R extends Row>(rows: readonly R[], { now, current }: Seen): readonly R[] {
  const age = ({ started }: R) => milliseconds(now) - milliseconds(started);
  return rows
    .filter(row => row.ended === undefined && row.id !== inbox && row.id !== current)
    .filter(row => age(row) >= 0 && age(row) <= longAgo)
    .sort((left, right) => age(left) - age(right));
}

/** When such a call probably ended: its last line, and never before its start. */
export function offeredEnd({ started, latest }: Row): Instant {
  return milliseconds(latest) < milliseconds(started) ? started : latest;
}
