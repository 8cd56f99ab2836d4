import { visibleLine } from '../../domain/visible.ts';
import type { Finding } from './findings.ts';
import { messageOf } from './message.ts';
import { failing, type Report } from './report.ts';

const marks: Readonly<Record<Finding['level'], string>> = { error: 'FAIL', warning: 'warn', note: 'note' };

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How it stands, and in one line what this change did not touch. */
export function summaryOf(report: Report): string[] {
  const { judged, findings, others, scanned } = report;
  const failed = failing(report).length;
  const heads = judged.length + findings.filter(one => one.kind === 'malformed').length;
  const end =
    failed === 0 ? 'nothing fails the gate' : failed === 1 ? '1 fails the gate' : `${failed} fail the gate`;
  const last = `${counted(heads, 'tag')} judged, ${counted(scanned, 'file')} scanned: ${end}.`;
  return others === undefined ? [last] : [others, last];
}

/** For people: one line a finding, then how it stands. */
export function textReport(report: Report): string {
  const { findings, place } = report;
  const lines = findings.map(
    one =>
      `${marks[one.level]}  ${visibleLine(`${place(one.file)}:${one.line}`)}  ${visibleLine(messageOf(one))}`,
  );
  return `${[...lines, ...summaryOf(report)].join('\n')}\n`;
}
