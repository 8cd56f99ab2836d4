import { basename } from 'node:path';
import type { Day } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';

/** What went wrong without anybody having asked for something. */
export type TroubleKind = 'damaged index' | 'damaged view' | 'closed' | 'no room' | 'other';

export interface Trouble {
  readonly kind: TroubleKind;
  /** What of that kind: a store, a day. */
  readonly about: string;
  readonly error: unknown;
}

const keptIndex = /^[0-9a-f]{8}-index\.json$/;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

export const failureOf = (kind: 'closed' | 'other', error: unknown): Trouble => ({
  kind,
  about: messageOf(error),
  error,
});

/** Why there is no backup: that the disk is full is worth telling each day, other reasons are once. */
export function unbackedOf(reason: unknown, today: Day): Trouble {
  const isFull = reason instanceof Problem && reason.code === 'disk full';
  return isFull ? { kind: 'no room', about: today, error: reason } : failureOf('other', reason);
}

/** @param kept where the damaged file was put */
export function damageOf(kept: string): Trouble {
  const kind = keptIndex.test(basename(kept)) ? 'damaged index' : 'damaged view';
  return { kind, about: '', error: kept };
}

/** Remembers the first trouble of each kind, so that nobody is told twice. */
export class Troubles {
  readonly #known = new Map<string, Trouble>();

  get all(): readonly Trouble[] {
    return [...this.#known.values()];
  }

  /** @returns whether it is the first one of that kind about that */
  note(trouble: Trouble): boolean {
    const key = `${trouble.kind} ${trouble.about}`;
    if (this.#known.has(key)) return false;
    this.#known.set(key, trouble);
    return true;
  }
}
