import * as vscode from 'vscode';
import { type Day, plainDay } from '../../domain/day.ts';
import type { Advice } from '../../protocol/call.ts';
import type { Finding } from '../../wording/finding.ts';
import { sayInstead } from '../../wording/sayInstead.ts';
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
    checkerFor([]).check(text, { ...contextOf(around), kind: 'told', form: 'text' }).findings,
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
  /** People and teams on whom no blame is to be put. */
  readonly names: readonly string[];
}

/** What could be said instead of a line that is ours, or heard and could be ours, with a date that was agreed or is near; undefined where it can stand. */
export function adviceFor({ around, names, ...line }: Judged): DatedAdvice | undefined {
  if (line.kind === 'heard') return heard(line, around);
  const found = worst(
    checkerFor(names).check(line.text, { ...contextOf(around), kind: line.kind, form: 'text' }).findings,
  );
  const day = nextDay(around);
  if (!found || !day) return undefined;
  const canPromise = line.kind !== 'promise' && (found.label === 'promise' || found.label === 'vague-date');
  return { why: whyOf(found.label), instead: sayInstead(found, plainDay(day)), canPromise, day };
}
