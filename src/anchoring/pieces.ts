/** A line further from the others of a short spot is there by chance. */
const least = 10;

/** Lines with a wide gap between them are no longer one piece. */
export function pieces<T>(lines: readonly T[], numberOf: (line: T) => number): T[][] {
  const widest = Math.max(least, 2 * lines.length);
  const sorted = [...lines].sort((left, right) => numberOf(left) - numberOf(right));
  const groups: T[][] = [];
  for (const [at, one] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before && numberOf(one) - numberOf(before) <= widest) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The piece that weighs most. */
export function heaviestPiece<T>(
  groups: readonly (readonly T[])[],
  weightOf: (one: T) => number,
): readonly T[] {
  const sum = (group: readonly T[]) => group.reduce((all, one) => all + weightOf(one), 0);
  return [...groups].sort((left, right) => sum(right) - sum(left))[0] ?? [];
}
