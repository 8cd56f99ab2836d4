import { type Spot, spotLabel } from '../domain/records/place.ts';
import { codeSpan } from './markdown.ts';

/** Which lines, and in which commit they were read: `lib/core/Low.js:20-23` at `1a2b3c4`. */
export function placeWords(spot: Spot): string {
  const { start, end, commit, whole } = spot;
  const where = codeSpan(whole || end <= start ? spotLabel(spot) : `${spotLabel(spot)}-${end}`);
  return commit ? `${where} at ${codeSpan(commit.slice(0, 7))}` : where;
}
