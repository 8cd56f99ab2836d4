import { type CaseClass, distances } from './cases.ts';
import type { Grade, Graded } from './grade.ts';

type List = readonly Graded[];

const byGrade = (list: List, ...grades: readonly Grade[]): number =>
  list.filter(each => grades.includes(each.grade)).length;

const ofKind = (list: List, ...kinds: readonly string[]): List =>
  list.filter(each => kinds.includes(each.case.kind));

/** The upper end of Wilson's 95 % interval. */
export function wilsonUpper(hits: number, all: number): number {
  if (!all) return 0;
  const [z, share] = [1.96, hits / all];
  const middle = share + (z * z) / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  return (middle + spread) / (1 + (z * z) / all);
}

const percent = (hits: number, all: number): string => (all ? ((100 * hits) / all).toFixed(1) : '–');
const correct = (list: List): string => percent(byGrade(list, 'exact', 'good'), ofKind(list, 'found').length);
const wrong = (list: List): string =>
  percent(byGrade(list, 'wrong'), ofKind(list, 'found', 'partial').length);
const bad = (list: List): string => percent(byGrade(list, 'wrong', 'ghost'), list.length);

const table = (rows: readonly (readonly (string | number)[])[]): string => {
  const [head = [], ...rest] = rows.map(row => `| ${row.join(' | ')} |`);
  return [head, `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...rest].join('\n');
};

export const heads = ['method', 'correct', 'exact', 'near', 'falsely lost', 'wrong', 'ghost', 'bad/all'];

/** One method's row beside others. */
export function summary(name: string, list: List): string[] {
  const found = ofKind(list, 'found').length;
  const upper = 100 * wilsonUpper(byGrade(list, 'wrong', 'ghost'), list.length);
  return [
    name,
    correct(list),
    percent(byGrade(list, 'exact'), found),
    percent(byGrade(list, 'near'), found),
    percent(byGrade(list, 'falselyLost', 'silent'), found),
    wrong(list),
    percent(byGrade(list, 'ghost'), ofKind(list, 'deleted').length),
    `${bad(list)} (≤ ${upper.toFixed(1)})`,
  ];
}

type Test = (each: Graded) => boolean;

const classes: readonly CaseClass[] = ['same', 'shift', 'edit', 'rename', 'move', 'partial', 'deleted'];

function cut(list: List, parts: readonly (readonly [string, Test])[]): string {
  const lists = parts.map(([name, test]) => [name, list.filter(test)] as const);
  return table([
    ['', ...lists.map(([name]) => name)],
    ['cases', ...lists.map(([, own]) => own.length)],
    ['correct', ...lists.map(([, own]) => correct(own))],
    ['wrong', ...lists.map(([, own]) => wrong(own))],
    ['bad/all', ...lists.map(([, own]) => bad(own))],
  ]);
}

const namesOf = (list: List): string[] => [...new Set(list.map(each => each.case.repository))];

/** Everything there is to say of one run, as Markdown. */
export function tables(name: string, list: List): string {
  const silent = byGrade(list, 'silent');
  const kinds = ['found', 'partial', 'deleted'].map(kind => `${ofKind(list, kind).length} ${kind}`);
  return [
    `${list.length} cases: ${kinds.join(', ')}${silent ? `; ${silent} without an answer` : ''}`,
    table([heads, summary(name, list)]),
    cut(list, [
      ...classes.map(each => [each, (one: Graded) => one.case.class === each] as const),
      ['unique', one => one.case.kind === 'found' && one.case.unique],
      ['dup', one => one.case.dup],
    ]),
    cut(list, [
      ...distances.map(each => [`${each}`, (one: Graded) => one.case.distance === each] as const),
      ...['forward', 'back', 'branch'].map(
        each => [each, (one: Graded) => one.case.direction === each] as const,
      ),
      ['1 line', one => one.case.place.start === one.case.place.end],
    ]),
    cut(
      list,
      namesOf(list).map(each => [each, one => one.case.repository === each] as const),
    ),
  ].join('\n\n');
}

export const tableOf = (rows: readonly (readonly string[])[]): string => table(rows);
