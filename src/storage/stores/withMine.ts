import type { Mine, Row } from '../../domain/ports.ts';

/** A conversation as this person sees it: with the entries that are only theirs. */
export function withMine(row: Row, mine: Mine | undefined): Row {
  if (!mine) return row;
  return {
    ...row,
    entries: row.entries + mine.entries,
    latest: Date.parse(mine.latest) > Date.parse(row.latest) ? mine.latest : row.latest,
    due: [...row.due, ...mine.due],
  };
}
