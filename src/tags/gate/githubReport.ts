import { visibleLine } from '../../domain/visible.ts';
import type { Finding } from './findings.ts';
import { messageOf, titleOf } from './message.ts';
import type { Report } from './report.ts';
import { summaryOf } from './textReport.ts';

const words: Readonly<Record<Finding['level'], string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

const inMessage = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string) => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function command(finding: Finding, place: Report['place']): string {
  const { file, line, level } = finding;
  const properties = `file=${inProperty(place(file))},line=${line},title=${inProperty(titleOf(finding))}`;
  return `::${words[level]} ${properties}::${inMessage(visibleLine(messageOf(finding)))}`;
}

/** Commands that GitHub shows beside the lines of a change; what was not touched is one line of the log. */
export function githubReport(report: Report): string {
  const lines = report.findings.map(one => command(one, report.place));
  return `${[...lines, ...summaryOf(report)].join('\n')}\n`;
}
