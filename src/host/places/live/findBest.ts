import { type Finding, findPast } from '../../../anchoring/findSpot.ts';
import { pastOfSpot } from '../../../anchoring/past.ts';
import { type Version, versionOf } from '../../../anchoring/version.ts';
import type { Spot } from '../../../domain/records/place.ts';

/** Where one of the known locations of a place was found. */
export interface Sighting extends Finding {
  /** Which of the locations it was, the first one is 0. */
  readonly location: number;
  /** In which of the texts, the first one is 0: the cells of a notebook are texts of their own. */
  readonly text: number;
}

export interface Search {
  /** One text, or one for each cell of a notebook. */
  readonly texts: readonly string[];
  /** The locations of each place that is looked for, the newest first. */
  readonly places: readonly (readonly Spot[])[];
}

const isFound = ({ state }: Finding) => state !== 'lost' && state !== 'ambiguous';
const rank = { exact: 0, moved: 1, changed: 2, ambiguous: 3, lost: 4 } as const;

/** The cell it was in comes first. */
function order({ cell = 0 }: Spot, count: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  return cell < count ? [cell, ...all.filter(at => at !== cell)] : all;
}

function findOne(texts: readonly Version[], spot: Spot, location: number): Sighting {
  const past = pastOfSpot(spot);
  const seen = order(spot, texts.length).map(text => {
    return { ...findPast(past, texts[text] as Version), location, text };
  });
  return seen.reduce((best, one) => (rank[one.state] < rank[best.state] ? one : best));
}

/** A person said last that it is there: what is earlier counts only where the newer is not found. */
export function findBest({ texts, places }: Search): readonly Sighting[] {
  const versions = (texts.length === 0 ? [''] : texts).map(versionOf);
  return places.map(locations => {
    const seen: Sighting[] = [];
    for (const [at, spot] of locations.entries()) {
      const one = findOne(versions, spot, at);
      if (isFound(one)) return one;
      seen.push(one);
    }
    return seen.find(one => one.state === 'ambiguous') ?? (seen[0] as Sighting);
  });
}
