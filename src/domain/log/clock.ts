/** A hybrid logical clock as 16 hex digits: 12 of milliseconds, 4 of a counter. Sorts as text. */
export type Stamp = string;

const stampGrammar = /^[0-9a-f]{16}$/;
const counterLimit = 0xffff;
const trustedLead = 10 * 60_000;

export const noStamp: Stamp = '0'.repeat(16);

export function isStamp(text: unknown): text is Stamp {
  return typeof text === 'string' && stampGrammar.test(text);
}

export function stampMilliseconds(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

export function stampOf(milliseconds: number, counter: number): Stamp {
  return milliseconds.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0');
}

/** The next own stamp: after everything seen, and never behind the wall clock. */
export function nextStamp(last: Stamp, now: number): Stamp {
  const behind = stampMilliseconds(last);
  if (now > behind) return stampOf(now, 0);
  const counter = Number.parseInt(last.slice(12), 16) + 1;
  return counter > counterLimit ? stampOf(behind + 1, 0) : stampOf(behind, counter);
}

/** Follows a stamp read from a log; one too far ahead of our clock is not followed, so it cannot drag us along. */
export function witness(last: Stamp, seen: Stamp, now: number): Stamp {
  return seen > last && stampMilliseconds(seen) <= now + trustedLead ? seen : last;
}
