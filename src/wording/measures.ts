import { type Facts, isOurs, remembered } from './facts.ts';
import type { Stretch } from './match.ts';
import { isLong } from './written.ts';

/** How many sentences may stand between a measure and the claim that it ends the matter. */
const reach = 3;

interface Spot extends Stretch {
  readonly at: number;
}

const isApart = (left: Spot, right: Spot) =>
  left.at !== right.at || left.to <= right.from || right.to <= left.from;

const nothing: readonly Stretch[] = [];

/** Denied, or only said for the case that it comes. */
function isOpen({ reading }: Facts, { from, to }: Stretch): boolean {
  const clause = reading.clauseAt(from);
  const near = Math.max(clause.from, from - 3);
  return reading.has('denies', clause.from, to) || reading.has('later', near, from);
}

function stretchesOf(facts: Facts, name: string): readonly Stretch[] {
  if (facts.isForeign || isLong(facts) || !facts.reading.has(name)) return nothing;
  const counts = (stretch: Stretch) => isOurs(facts, stretch) && !isOpen(facts, stretch);
  return remembered(facts, name, () => facts.reading.all(name).filter(counts));
}

function spotsOf(all: readonly Facts[], name: string): Spot[] {
  const spots: Spot[] = [];
  for (const [at, facts] of all.entries()) {
    for (const { from, to } of stretchesOf(facts, name)) spots.push({ from, to, at });
  }
  return spots;
}

function byPlace(spots: readonly Spot[]): Map<number, Spot[]> {
  const places = new Map<number, Spot[]>();
  for (const spot of spots) places.set(spot.at, [...(places.get(spot.at) ?? []), spot]);
  return places;
}

/** What says within so many sentences that it is for now speaks for the measure. */
const markReach = 6;

/** The sentence says that a measure is for now, or that the cause was found. */
export const isMarked = (facts: Facts): boolean =>
  remembered(facts, 'marked', () => facts.reading.has('temporary') || facts.reading.has('cured'));

const isMarkedNear = (all: readonly Facts[], { at }: Spot): boolean =>
  all.slice(Math.max(0, at - markReach), at + markReach + 1).some(isMarked);

/** Measures that only relieve, with the claim that all is done; nothing near says that they are for now. */
export function measuresAsFinal(all: readonly Facts[]): Spot[] {
  const claims = byPlace(spotsOf(all, 'claim'));
  if (claims.size === 0) return [];
  const isSold = (measure: Spot) => {
    for (let at = measure.at - reach; at <= measure.at + reach; at += 1) {
      if (claims.get(at)?.some(claim => isApart(measure, claim))) return !isMarkedNear(all, measure);
    }
    return false;
  };
  const sold = spotsOf(all, 'measure').filter(isSold);
  return sold.filter((spot, at) => at === 0 || spot.at - (sold[at - 1]?.at ?? 0) > reach);
}
