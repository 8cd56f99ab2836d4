/** Per operation id, the ids it says it replaces. */
export type Names = ReadonlyMap<string, ReadonlySet<string>>;

function reachable(names: Names, start: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(names.get(start) ?? [])];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(names.get(at) ?? []));
  }
  return seen;
}

function pointsForward(names: Names): boolean {
  return [...names].some(([id, replaced]) => [...replaced].some(other => other >= id));
}

/**
 * Only damaged or forged lines name each other in a circle. There the greatest id stays unreplaced by the
 * others of its circle, so that every reader keeps the same, newest value.
 */
export function withoutCycles(names: Names): Names {
  let acyclic = names;
  while (pointsForward(acyclic)) {
    const circled = [...acyclic.keys()].filter(id => reachable(acyclic, id).has(id)).sort();
    const greatest = circled.at(-1);
    if (greatest === undefined) break;
    const members = reachable(acyclic, greatest);
    acyclic = new Map(
      [...acyclic].map(([id, replaced]) => [
        id,
        members.has(id) ? new Set([...replaced].filter(other => other !== greatest)) : replaced,
      ]),
    );
  }
  return acyclic;
}
