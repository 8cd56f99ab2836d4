/** A spot between two letters; both count from 0. */
export interface At {
  readonly line: number;
  readonly character: number;
}

/** What stood between two spots was replaced by a text: the way an editor tells an edit. */
export interface Edit {
  readonly range: { readonly start: At; readonly end: At };
  readonly text: string;
}

export interface Span {
  readonly start: At;
  readonly end: At;
}

/**
 * What edits made of a span: `whole` where nothing of it was touched, `edited` where something inside it was, `cut`
 * where an edit reached over its edge, so that its edges are no longer sure. Undefined where nothing is left of it.
 */
export interface FollowedSpan extends Span {
  readonly became: 'whole' | 'edited' | 'cut';
}

const isBefore = (left: At, right: At) =>
  left.line < right.line || (left.line === right.line && left.character < right.character);
const isSame = (left: At, right: At) => left.line === right.line && left.character === right.character;
const isUpTo = (left: At, right: At) => !isBefore(right, left);

/** Where a text ends that begins at a spot. */
function endOf({ range: { start }, text }: Edit): At {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1) as string;
  return lines.length === 1
    ? { line: start.line, character: start.character + last.length }
    : { line: start.line + lines.length - 1, character: last.length };
}

/** Where a spot at or after the end of an edit goes. */
function pushed(at: At, edit: Edit): At {
  const { end } = edit.range;
  const now = endOf(edit);
  const line = at.line + now.line - end.line;
  return at.line === end.line
    ? { line, character: at.character + now.character - end.character }
    : { line, character: at.character };
}

/** Text that is typed at an edge stands outside; what replaces words at an edge belongs to them. */
function followOne({ start, end }: Span, edit: Edit): FollowedSpan | undefined {
  const { range, text } = edit;
  const isNothing = text === '' && isSame(range.start, range.end);
  if (isNothing || isUpTo(end, range.start)) return { start, end, became: 'whole' };
  if (isUpTo(range.end, start))
    return { start: pushed(start, edit), end: pushed(end, edit), became: 'whole' };
  const isInside = isUpTo(start, range.start) && isUpTo(range.end, end);
  if (isInside) return { start, end: pushed(end, edit), became: 'edited' };
  const cutStart = isBefore(range.start, start) ? endOf(edit) : start;
  const cutEnd = isBefore(end, range.end) ? range.start : pushed(end, edit);
  return isBefore(cutStart, cutEnd) ? { start: cutStart, end: cutEnd, became: 'cut' } : undefined;
}

const rank = { whole: 0, edited: 1, cut: 2 } as const;

/** Follows a span through the edits of one event, in the order they are told. */
export function followEdits(span: Span, edits: readonly Edit[]): FollowedSpan | undefined {
  let now: FollowedSpan = { ...span, became: 'whole' };
  for (const edit of edits) {
    const next = followOne(now, edit);
    if (!next) return undefined;
    now = rank[next.became] >= rank[now.became] ? next : { ...next, became: now.became };
  }
  return now;
}
