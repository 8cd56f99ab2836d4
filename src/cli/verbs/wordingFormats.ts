import { visibleLine } from '../../domain/visible.ts';
import { labels } from '../../wording/labels.ts';
import { version } from '../version.ts';
import { type Checked, jsonRow, type Told } from './wordingRows.ts';

const wrongs: Readonly<Record<string, string>> = {
  promise: 'A promise that could turn out wrong',
  blame: 'The fault is put on somebody',
  dismissive: 'Their report is made small',
  'vague-date': 'Something is to come, and no day is named',
  'hack-as-final': 'A measure for now is told as final',
};

const instead = ({ rewrite }: Told) =>
  rewrite === null ? '' : ` Say instead: ${visibleLine(rewrite.replace(/\s+/g, ' '))}`;
const excerpt = ({ source }: Checked, { finding }: Told) =>
  visibleLine(source.text.slice(finding.start, finding.end).replace(/\s+/g, ' ')).slice(0, 80);

function textOfFile(checked: Checked): string[] {
  const { source, found, faults, isForeign } = checked;
  const rows = found.map(
    one =>
      `${visibleLine(source.name)}:${one.line}:${one.column}  ${one.finding.severity}  ${one.finding.label}  “${excerpt(checked, one)}”  ${one.finding.message}${instead(one)}`,
  );
  const wrong = faults.map(one => `${visibleLine(source.name)}:${one.line}  note  ${one.message}`);
  const quiet = isForeign ? [`${visibleLine(source.name)}  note  Not in English: left alone.`] : [];
  return [...rows, ...wrong, ...quiet];
}

function textReport(all: readonly Checked[]): string {
  const count = all.reduce((sum, { found }) => sum + found.length, 0);
  const files = all.length === 1 ? '1 file' : `${all.length} files`;
  const end = count === 0 ? 'nothing to mend' : count === 1 ? '1 finding' : `${count} findings`;
  return `${[...all.flatMap(textOfFile), `${files}: ${end}.`].join('\n')}\n`;
}

function jsonReport(all: readonly Checked[]): string {
  const files = all.map(({ source, found, ignored, faults, isForeign }) => ({
    file: source.name,
    findings: found.map(one => ({ ...jsonRow(one), line: one.line, column: one.column })),
    ignored: ignored.map(one => ({
      ...jsonRow(one),
      line: one.line,
      column: one.column,
      reason: one.reason,
    })),
    problems: faults,
    language: isForeign ? 'other' : 'en',
  }));
  return `${JSON.stringify({ files })}\n`;
}

const inMessage = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const inProperty = (text: string) => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function githubReport(all: readonly Checked[]): string {
  const rows = all.flatMap(({ source, found }) =>
    found.map(one => {
      const word = one.finding.severity === 'warning' ? 'warning' : 'notice';
      const place = `line=${one.line},col=${one.column},endLine=${one.endLine},endColumn=${one.endColumn}`;
      const title = inProperty(wrongs[one.finding.label] ?? '');
      return `::${word} file=${inProperty(source.name)},${place},title=${title}::${inMessage(one.finding.message + instead(one))}`;
    }),
  );
  return rows.map(row => `${row}\n`).join('');
}

const address = (path: string) => path.split('/').map(encodeURIComponent).join('/');

function sarifResult({ source }: Checked, one: Told & { readonly reason?: string }) {
  const { finding, line, column, endLine, endColumn } = one;
  return {
    ruleId: finding.label,
    ruleIndex: labels.indexOf(finding.label),
    level: finding.severity === 'warning' ? 'warning' : 'note',
    message: { text: finding.message + instead(one) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: address(source.name), uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
    properties: { source: finding.source, rule: finding.rule },
    ...(one.reason !== undefined && { suppressions: [{ kind: 'inSource', justification: one.reason }] }),
  };
}

function sarifReport(all: readonly Checked[]): string {
  const rules = labels.map(id => ({ id, shortDescription: { text: wrongs[id] } }));
  const run = {
    tool: { driver: { name: 'listen-first', version, rules } },
    columnKind: 'utf16CodeUnits',
    results: all.flatMap(checked =>
      [...checked.found, ...checked.ignored].map(one => sarifResult(checked, one)),
    ),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** How the check of files answers. */
export const formats = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} as const;
