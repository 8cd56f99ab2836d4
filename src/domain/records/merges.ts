/** Of conversations that are there: which one each was merged into, if any. */
export type Merges = ReadonlyMap<string, string | undefined>;

const earliest = (ids: readonly string[]) => [...ids].sort()[0] as string;

/**
 * The conversation that shows what belongs to one: itself, or where it was merged into, however far. Where that one is
 * gone, it stays itself; two that were merged into each other at once are the one with the smaller id.
 */
export function shownIn(id: string, merges: Merges): string {
  const passed: string[] = [];
  let at = id;
  for (;;) {
    const next = merges.get(at);
    if (next === undefined || next === at || !merges.has(next)) return at;
    passed.push(at);
    const circle = passed.indexOf(next);
    if (circle >= 0) return earliest(passed.slice(circle));
    at = next;
  }
}

/** Those that were merged into a conversation, one after the other, whatever that one was merged into itself. */
export function mergedThrough(id: string, merges: Merges): readonly string[] {
  if (!merges.has(id)) return [];
  const root = shownIn(id, merges);
  const found = new Set([id]);
  for (const goal of found) {
    for (const [one, into] of merges) if (into === goal && one !== root) found.add(one);
  }
  return [...found].filter(one => one !== id);
}

interface Shown {
  readonly id: string;
  /** The ids of those that were merged into it. */
  readonly merged?: readonly string[];
}

/** The row that shows a conversation: its own, or that of the one it was merged into. */
export function rowShowing<R extends Shown>(rows: readonly R[], id: string | undefined): R | undefined {
  return rows.find(row => row.id === id || (id !== undefined && row.merged?.includes(id) === true));
}
