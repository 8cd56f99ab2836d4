import type { Spot } from '../domain/records/place.ts';
import { codeSpan } from './markdown.ts';

/** Which lines, and in which commit they were read: `lib/core/Low.js:20-23` at `1a2b3c4`. */
export function placeWords({ path, start, end, commit }: Spot): string {
  const lines = end > start ? `${start}-${end}` : `${start}`;
  const where = codeSpan(`${path}:${lines}`);
  return commit ? `${where} at ${codeSpan(commit.slice(0, 7))}` : where;
}
