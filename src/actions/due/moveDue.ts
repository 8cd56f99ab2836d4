import { type Day, parseDay, plainDay } from '../../domain/day.ts';
import { edit } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { type DueKind, moveField, readDue } from '../../domain/records/due.ts';
import { requireText } from '../../domain/records/entry.ts';
import { sentence } from '../../domain/sentence.ts';
import { type DueName, isEnded, requireDue } from './dueRecord.ts';
import { moveFrom } from './moveFrom.ts';

export type MoveRequest = DueName & {
  readonly day: Day;
  /** The new date in the words it was agreed in. */
  readonly words: string;
  readonly today: Day;
  /** Why, for ourselves; of a milestone or a promise of ours it has to be said. */
  readonly reason?: string | undefined;
  /** Why, as the customer reads it. */
  readonly wordsForThem?: string | undefined;
  /** Whether they know already; of what they promised they do. */
  readonly told?: boolean | undefined;
};

/** @throws Problem 'bad date' */
export function requireDueDay(day: string): Day {
  const known = parseDay(day);
  if (known) return known;
  throw new Problem('bad date', sentence('"{0}" is no day. Write it like 2026-11-27.', day));
}

export function requireFuture({ day, today }: Pick<MoveRequest, 'day' | 'today'>): Day {
  if (requireDueDay(day) >= today) return day;
  throw new Problem('bad date', sentence('{0} is over. Move it to today or to a later day.', plainDay(day)));
}

function requireOpen(kind: DueKind, record: Folded): void {
  if (!isEnded(kind, record)) return;
  throw new Problem(
    'bad input',
    sentence('This is done already, so its date cannot move. Take that back first.'),
  );
}

/** What they promised: it is they who say when it moves. */
const isPromiseOfTheirs = (kind: DueKind, { fields }: Folded) =>
  kind === 'promise' && fields['owes']?.value === 'them';

/** Whoever waits for it will ask why. */
const isAgreed = (kind: DueKind) => kind === 'milestone' || kind === 'promise';

interface Reasoned extends Pick<MoveRequest, 'kind' | 'reason'> {
  /** Nobody asks us why. */
  readonly isTheirs?: boolean;
}

/** @returns the reason, on one line */
export function requireReason({ kind, reason = '', isTheirs = false }: Reasoned): string {
  const line = reason.trim();
  if (line !== '') return requireText(line);
  if (isTheirs || !isAgreed(kind)) return '';
  throw new Problem('empty', sentence('Say in a few words why the date moves. Only your team reads it.'));
}

/**
 * Gives something due another day; the day it had before stays in its history. What had none yet just gets one.
 * @returns the operation; undefined, with nothing written, where it is due on that day already
 * @throws Problem 'not found', 'bad date', 'empty' without a reason, or 'bad input' for what is done
 */
export async function moveDue(ports: Ports, request: MoveRequest): Promise<string | undefined> {
  const { store, now, newId } = ports;
  const { kind, words } = request;
  const day = requireFuture(request);
  const record = await requireDue(store, request);
  requireOpen(kind, record);
  const from = readDue(record.fields['due']?.value);
  if (from?.day === day) return undefined;
  const isTheirs = isPromiseOfTheirs(kind, record);
  const whyNow = () => ({
    reason: requireReason({ ...request, isTheirs }),
    told: isTheirs || request.told,
  });
  const move = from && { [moveField(newId())]: moveFrom(from, { ...request, ...whyNow() }, now()) };
  return (await store.write(edit(record, { due: { day, words }, ...move }))).i;
}
