/** What becomes of a talk that was imported before and changed by hand since. */
export const conflictWays = ['keep', 'replace', 'both'] as const;
export type ConflictWay = (typeof conflictWays)[number];
