import { dayOf, plainDay } from '../domain/day.ts';
import { type DueDay, type Move, moveForThem } from '../domain/records/due.ts';
import { visibleLine } from '../domain/visible.ts';
import type { Audience } from './audience.ts';
import { literal } from './markdown.ts';

interface Movable {
  readonly due?: DueDay | undefined;
  readonly earlier?: readonly Move[] | undefined;
}

const saying = (text: string) => {
  const line = literal(visibleLine(text));
  return line && `: ${line}`;
};

/** "moved from 1 December 2026: we want to test with your data first", in words for them alone; empty where it did not. */
export function movedForThem(one: Movable): string {
  const move = moveForThem(one);
  return move ? `moved from ${plainDay(move.from)}${saying(move.words)}` : '';
}

function telling({ told, toldAt }: Move): string {
  if (!told) return ' (not told yet)';
  return toldAt ? ` (told on ${plainDay(dayOf(toldAt))})` : ' (told)';
}

/** Every move of a date as this audience reads it; why it moved is for the team, what they were told is for them. */
export function movesOf(one: Movable, audience: Audience, isOurs = false): string {
  if (audience === 'customer') return movedForThem(one);
  const moves = (one.earlier ?? []).map(move => {
    const to = move.to ? ` to ${plainDay(move.to)}` : '';
    return `moved from ${plainDay(move.day)}${to}${saying(move.reason)}${isOurs ? '' : telling(move)}`;
  });
  return moves.join('; ');
}
