import { type Day, isInstant, milliseconds, parseDay } from '../domain/day.ts';
import { Problem } from '../domain/problem.ts';
import type { CommonOptions, Io } from './io.ts';
import { localInstant } from './localInstant.ts';

export function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day) return day;
  throw new Problem('bad date', `"${text}" is no day. Write it like 2026-11-21.`);
}

export function clockOf(io: Io, { now }: CommonOptions): () => string {
  if (now === undefined) return () => localInstant(io.now());
  if (isInstant(now)) return () => now;
  throw new Problem('bad date', `"${now}" is no time. Write it like 2026-11-21T10:30:00+01:00.`);
}

export const epoch = (io: Io, options: CommonOptions): number => milliseconds(clockOf(io, options)());
