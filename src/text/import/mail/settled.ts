import type { Day } from '../../../domain/day.ts';
import type { Reading } from '../imported.ts';
import { type RawDay, resolveDay } from '../when/days.ts';
import { WallClock } from '../when/times.ts';
import type { Letter } from './thread.ts';

const full = (words: string, day: Day): RawDay => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return { words, year, month, date };
};

/** Of two days that figures may mean, the only one that is not after what quotes them. */
function settledDay(raw: RawDay, latest: Day | undefined, today: Day): RawDay {
  if (!raw.figures || latest === undefined) return raw;
  const days = (['DMY', 'MDY'] as const).map(order => resolveDay(raw, { today, order }));
  const possible = days.filter(day => day !== undefined && day !== 'ambiguous' && day <= latest) as Day[];
  const [only, ...others] = new Set(possible);
  return only !== undefined && others.length === 0 ? full(raw.words, only) : raw;
}

function dayOf({ when }: Letter, { today, zone }: Pick<Reading, 'today' | 'zone'>): Day | undefined {
  if (when.moment !== undefined) return new WallClock(zone).of(when.moment).slice(0, 10) as Day;
  const day = when.day && resolveDay(when.day, { today });
  return day === 'ambiguous' ? undefined : day;
}

/** Nobody quotes what is not written yet. @param letters the newest first */
export function settled(letters: readonly Letter[], reading: Reading): readonly Letter[] {
  if (reading.order !== 'auto') return letters;
  let latest: Day | undefined;
  return letters.map(letter => {
    const { when } = letter;
    const day = when.day && settledDay(when.day, latest, reading.today);
    const one = day ? { ...letter, when: { ...when, day } } : letter;
    latest = dayOf(one, reading) ?? latest;
    return one;
  });
}
