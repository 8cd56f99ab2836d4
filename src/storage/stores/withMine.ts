import type { Mine, Row } from '../../domain/ports.ts';

function withOne(row: Row, mine: Mine | undefined): Row {
  if (!mine) return row;
  return {
    ...row,
    entries: row.entries + mine.entries,
    latest: Date.parse(mine.latest) > Date.parse(row.latest) ? mine.latest : row.latest,
    due: row.archived ? row.due : [...row.due, ...mine.due],
  };
}

/** A conversation as this person sees it: with the entries that are only theirs, also of those that it shows. */
export function withMine(row: Row, mine: Readonly<Record<string, Mine>>): Row {
  return [row.id, ...(row.merged ?? [])].reduce((all, id) => withOne(all, mine[id]), row);
}
