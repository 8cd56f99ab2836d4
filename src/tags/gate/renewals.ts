import type { Day } from '../../domain/day.ts';
import type { FoundTag, TagProblem } from '../readTags.ts';

/** An end that was moved. */
export interface Renewal {
  readonly from: Day;
  readonly to: Day;
  readonly times: number;
}

type TagOfFile = FoundTag & { readonly file: string };
type ProblemOfFile = Pick<TagProblem, 'words'> & { readonly file: string; readonly code: string };

/** The tags of an earlier state of the code. */
export interface Base {
  readonly tags: readonly TagOfFile[];
  readonly problems: readonly ProblemOfFile[];
}

/** A tag without what moves it: its record, or else where it stands and why. */
export const nameOf = ({
  ref,
  reason,
  file,
}: Pick<FoundTag, 'ref' | 'reason'> & { readonly file: string }): string =>
  ref === undefined ? `${file}\n${reason}` : `ref ${ref.toLowerCase()}`;

const headOfTag = ({ until, ref, owner, others, for: customer }: FoundTag) =>
  JSON.stringify([
    until,
    ref ?? '',
    customer ?? '',
    owner ?? '',
    Object.entries(others).sort(([left], [right]) => (left < right ? -1 : 1)),
  ]);

const closedHead = /^\w+\([^()]*\)/;
/** All of a head that no reflowing can part. */
const unclosedHead = /^\w+\(\s*[^\s)]*/;

/** A file that was not read has no head; it is the same trouble whatever its size is. */
function headOfProblem({ code, words }: ProblemOfFile): string {
  const head = code === 'too-large' ? '' : (closedHead.exec(words) ?? unclosedHead.exec(words))?.[0];
  return `${code} ${head ?? words}`;
}

/** Those that are left once each of the others took one that is like it. */
function without<B, T extends B>(all: readonly T[], others: readonly B[], keyOf: (one: B) => string): T[] {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return all.filter(one => {
    const key = keyOf(one);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** @param keys what makes two the same; the first one asks most, and goes first */
function changed<B, T extends B>(
  base: readonly B[],
  now: readonly T[],
  keys: readonly ((one: B) => readonly string[])[],
): T[] {
  let [gone, fresh] = [[...base], [...now]];
  for (const key of keys) {
    const keyOf = (one: B) => key(one).join('\n');
    [gone, fresh] = [without(gone, fresh, keyOf), without(fresh, gone, keyOf)];
  }
  return fresh;
}

export interface Compared<T, P> {
  /** Those whose head is new or changed; wherever it stood before, a moved line is not new. */
  readonly tags: readonly T[];
  readonly problems: readonly P[];
}

export function changedSince<T extends TagOfFile, P extends ProblemOfFile>(
  base: Base,
  now: Compared<T, P>,
): Compared<T, P> {
  return {
    tags: changed<TagOfFile, T>(base.tags, now.tags, [
      one => [headOfTag(one), one.file, one.reason],
      one => [headOfTag(one), one.file],
      one => [headOfTag(one), one.reason],
      one => [headOfTag(one)],
    ]),
    problems: changed<ProblemOfFile, P>(base.problems, now.problems, [
      one => [headOfProblem(one), one.file, one.words],
      one => [headOfProblem(one), one.file],
      one => [headOfProblem(one)],
    ]),
  };
}

/** The ends of each name, the first one first. */
export type Ends = ReadonlyMap<string, readonly Day[]>;

/** Whether the end of a tag was another one before. A line that was only written anew did not move. */
export function renewalsIn(ends: Ends): (tag: TagOfFile) => Renewal | undefined {
  return tag => {
    const others = (ends.get(nameOf(tag)) ?? []).filter(day => day !== tag.until);
    const had = others.filter((day, at) => day !== others[at - 1]);
    const [first] = had;
    return first === undefined ? undefined : { from: first, to: tag.until, times: had.length };
  };
}

/** Whether the end of a tag was another one in the base, and how far it moved in all. @param history as far as it is known */
export function renewalsSince(
  base: Base,
  history: Ends = new Map(),
): (tag: TagOfFile) => Renewal | undefined {
  const before = new Map<string, Day[]>();
  for (const tag of base.tags) before.set(nameOf(tag), [...(before.get(nameOf(tag)) ?? []), tag.until]);
  const ends = new Map(history);
  for (const [name, days] of before) {
    const had = ends.get(name) ?? [];
    ends.set(name, [...had, ...days.filter(day => !had.includes(day))]);
  }
  const inAll = renewalsIn(ends);
  return tag => {
    const had = before.get(nameOf(tag));
    return had && !had.includes(tag.until) ? inAll(tag) : undefined;
  };
}
