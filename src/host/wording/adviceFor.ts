import * as vscode from 'vscode';
import { type Day, plainDay } from '../../domain/day.ts';
import type { Advice } from '../../protocol/call.ts';
import type { Report } from '../../wording/checker.ts';
import type { Finding } from '../../wording/finding.ts';
import { sayInstead } from '../../wording/sayInstead.ts';
import type { TeamWords } from '../../wording/teamWords.ts';
import { checkerFor } from './checkerFor.ts';
import { type Around, contextOf, nextDay } from './context.ts';
import { whyOf } from './labelWords.ts';
import type { Line } from './line.ts';

/** Explicit rules come before what only the model sees. */
function worst(findings: readonly Finding[]): Finding | undefined {
  const open = findings.filter(one => !one.isAnswered);
  return open.find(one => one.source === 'rule') ?? open[0];
}

function heard({ text }: Line, around: Around): Advice | undefined {
  const found = worst(
    checkerFor({}).check(text, { ...contextOf(around), kind: 'told', form: 'text' }).findings,
  );
  if (found?.label !== 'promise') return undefined;
  return {
    why: vscode.l10n.t('Did we say this? Ctrl+. makes the next one Told.'),
    instead: '',
    canPromise: false,
  };
}

/** Advice with the day that its better sentence names. */
export interface DatedAdvice extends Advice {
  readonly day?: Day;
}

export interface Judged extends Line {
  readonly around: Around;
  /** What counts for whom the line is for. */
  readonly team: TeamWords;
}

/** Whoever speaks another language must not take silence for praise. */
const leftAlone = ({ isForeign }: Report): Advice | undefined =>
  isForeign
    ? { why: vscode.l10n.t('Checked in English only'), instead: '', canPromise: false, isQuiet: true }
    : undefined;

/** What could be said instead of a line that is ours, or heard and could be ours, with a date that was agreed or is near; undefined where it can stand. */
export function adviceFor({ around, team, ...line }: Judged): DatedAdvice | undefined {
  if (line.kind === 'heard') return heard(line, around);
  const report = checkerFor(team).check(line.text, { ...contextOf(around), kind: line.kind, form: 'text' });
  const found = worst(report.findings);
  const day = nextDay(around);
  if (!found) return leftAlone(report);
  if (!day) return undefined;
  const canPromise = line.kind !== 'promise' && (found.label === 'promise' || found.label === 'vague-date');
  return { why: whyOf(found.label), instead: sayInstead(found, plainDay(day)), canPromise, day };
}
