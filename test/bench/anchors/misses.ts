import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Spot } from './cases.ts';
import { type Grade, type Graded, spotOf } from './grade.ts';

export type RootOf = (name: string, commit: string) => string;

const widest = 24;

function quote(root: string, { path, start, end }: Spot): string {
  try {
    const lines = readFileSync(join(root, path), 'utf8').split('\n');
    const own = lines.slice(start - 1, Math.min(end, start - 1 + widest));
    return own.map((line, index) => `    ${start + index}  ${line.slice(0, 140)}`).join('\n');
  } catch {
    return '    (no such file)';
  }
}

const named = (what: string, { path, start, end }: Spot): string => `  ${what} ${path}:${start}-${end}`;

function told(one: Case, rootOf: RootOf, { grade, answer }: Graded): string {
  const [a, b] = [rootOf(one.repository, one.a), rootOf(one.repository, one.b)];
  const spot = answer && spotOf(answer);
  const about = `${one.class}, ${one.direction} ${one.distance}, keep ${one.keep}${one.unique ? ', unique' : ''}${one.dup ? ', dup' : ''}`;
  return [
    `#${one.id} ${grade} (${about}) ${one.repository} ${one.a.slice(0, 10)}..${one.b.slice(0, 10)}`,
    named('linked', one.place),
    quote(a, one.place),
    ...(one.truth ? [named('truth ', one.truth), quote(b, one.truth)] : ['  truth  deleted']),
    ...(spot ? [named('answer', spot), quote(b, spot)] : [`  answer lost`]),
    `  said   ${JSON.stringify(answer)?.slice(0, 400)}`,
  ].join('\n');
}

export interface Wanted {
  readonly many: number;
  readonly grades: readonly Grade[];
  readonly classes: readonly string[];
}

/** Answers that were not right, to be read by a person. */
export function misses(list: readonly Graded[], rootOf: RootOf, wanted: Wanted): string {
  const { many, grades, classes } = wanted;
  return list
    .filter(each => grades.includes(each.grade) && (!classes.length || classes.includes(each.case.class)))
    .slice(0, many)
    .map(each => told(each.case, rootOf, each))
    .join('\n\n');
}
