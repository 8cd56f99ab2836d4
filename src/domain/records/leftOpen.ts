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

/** A timer that ticks every few seconds and comes so much too late shows that the machine slept. Milliseconds. */
const sleep = 30 * 60 * 1000;

/** @param ticked when it ticked last · @param now when it ticks again; both in milliseconds since 1970 */
export const hasSlept = (ticked: number, now: number): boolean => now - ticked > sleep;

/** When a call had its last line, and since when the machine slept, if it did: in milliseconds since 1970. */
export interface Stillness {
  readonly latest: Instant;
  readonly asleepSince: number | undefined;
}

/** Whether nothing was said in a call since the machine fell asleep over it. */
export function sleptOver({ latest, asleepSince }: Stillness): boolean {
  return asleepSince !== undefined && milliseconds(latest) <= asleepSince;
}

/** When such a call probably ended: its last line, and never before its start. */
export function offeredEnd({ started, latest }: Row): Instant {
  return milliseconds(latest) < milliseconds(started) ? started : latest;
}
