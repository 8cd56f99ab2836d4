import * as vscode from 'vscode';
import type { StoreProblem } from '../../actions/store/checkStore.ts';
import { type Instant, timeOf } from '../../domain/day.ts';
import { codeSpan, literal } from '../../text/markdown.ts';
import { translated } from '../translated.ts';
import type { Examined } from './examine.ts';

/** What was found when every line of a store was read, and when. */
export interface Check extends Examined {
  readonly at: Instant;
}

/** The folder of a store → what this window found there last. */
export const checks = new Map<string, Check>();

/** Enough to see what is wrong; the command line lists all of them. */
const mostShown = 50;

const { t } = vscode.l10n;

function problemLine({ file, line, what, next }: StoreProblem, isRepairable: boolean): string {
  const where = codeSpan(line === undefined ? file : `${file}:${line}`);
  const advice = isRepairable
    ? t('Press Repair above: it is made again from the log.')
    : literal(translated(next));
  return `  - ${where}: ${literal(translated(what))}. ${advice}`;
}

function outcome({ report, at }: Check): string {
  const { operations, problems } = report;
  if (problems.length === 0) return t('Damage: none; {0} lines were read at {1}', operations, timeOf(at));
  return t('Damage: {0} found in {1} lines, read at {2}', problems.length, operations, timeOf(at));
}

function moreWords({ length }: readonly unknown[]): string[] {
  if (length <= mostShown) return [];
  return [
    `  - ${t('And {0} more; `listen-first doctor` in a terminal lists them all.', length - mostShown)}`,
  ];
}

/** What is damaged in a store, as points of a list. */
export function damageLines(folder: string): string[] {
  const check = checks.get(folder);
  if (!check) return [`- ${t('Damage: not checked yet')}`];
  const { kept, report, repairable } = check;
  return [
    `- ${outcome(check)}`,
    ...report.problems
      .slice(0, mostShown)
      .map(one => problemLine(one, repairable.includes(one.file) && one.line === undefined)),
    ...moreWords(report.problems),
    ...kept.map(file => `- ${t('Made again from the log; the damaged one is kept as {0}', codeSpan(file))}`),
  ];
}
