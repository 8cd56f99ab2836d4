interface Section {
  /** Its line; empty above the first one. */
  readonly heading: string;
  readonly lines: readonly string[];
}

const isHeading = (line: string) => line.startsWith('## ');
const trimmed = (lines: readonly string[]) => lines.join('\n').trim().split('\n');

function sectionsOf(text: string): Section[] {
  const lines = text.split(/\r?\n/);
  const starts = [-1, ...lines.flatMap((line, at) => (isHeading(line) ? [at] : []))];
  return starts.map((start, at) => ({
    heading: lines[start] ?? '',
    lines: trimmed(lines.slice(start + 1, starts[at + 1])),
  }));
}

const find = (sections: readonly Section[], heading: string) => sections.find(one => one.heading === heading);

/** Where a section that is new belongs: before the first of those behind it that is there. */
function placeFor(sections: readonly Section[], following: readonly Section[]): number {
  const at = sections.findIndex(one => find(following, one.heading));
  return at < 0 ? sections.length : at;
}

export interface Redraft {
  /** As it was made from the records before, and as it is made now. */
  readonly before: string;
  readonly after: string;
}

/** The draft as a person edited it, with the lines that the records say now and did not say before. */
export function mergedDraft(draft: string, { before, after }: Redraft): string {
  if (draft === before) return after;
  const [old, fresh] = [sectionsOf(before), sectionsOf(after)];
  const merged = sectionsOf(draft);
  for (const [at, { heading, lines }] of fresh.entries()) {
    const known = find(old, heading)?.lines ?? [];
    const added = lines.filter(line => !known.includes(line));
    if (added.length === 0) continue;
    const own = find(merged, heading);
    if (own) merged[merged.indexOf(own)] = { heading, lines: [...own.lines, ...added] };
    else merged.splice(placeFor(merged, fresh.slice(at + 1)), 0, { heading, lines: added });
  }
  const blocks = merged.map(({ heading, lines }) => [heading, trimmed(lines).join('\n')]);
  return `${blocks.flat().filter(Boolean).join('\n\n')}\n`;
}
