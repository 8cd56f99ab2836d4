import type { Finding, Judged } from './findings.ts';
import { messageOf, whenWords } from './message.ts';
import { failing, type Report } from './report.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not hold them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const text = (raw: string) =>
  raw
    .replace(forbidden, '\ufffd')
    .replace(/[&<>"]/g, sign => entities[sign] ?? sign)
    .replace(/[\r\n\t]/g, ' ');

interface Case {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly failure?: Finding;
}

function caseOf({ file, line, name, failure }: Case): string {
  const head = `    <testcase classname="${text(file)}" name="${text(`line ${line}: ${name}`)}" file="${text(file)}" line="${line}" time="0"`;
  if (!failure) return `${head}/>`;
  const message = text(messageOf(failure));
  return `${head}>\n      <failure message="${message}" type="${failure.kind}">${message}</failure>\n    </testcase>`;
}

const nameOf = (judged: Judged) => `${judged.tag.reason || 'temporary code'} (${whenWords(judged)})`;

/** One test case for each tag that was judged; those that fail the gate fail. */
export function junitReport(report: Report): string {
  const { judged, findings, others, place } = report;
  const failed = failing(report);
  const tags = judged.map(one => {
    const failure = failed.find(finding => finding.judged === one);
    const { file, line } = one.tag;
    return { file: place(file), line, name: nameOf(one), ...(failure && { failure }) };
  });
  const problems = findings
    .filter(one => one.problem)
    .map(one => ({
      file: place(one.file),
      line: one.line,
      name: one.problem?.code ?? '',
      ...(one.fails && { failure: one }),
    }));
  const cases = [...tags, ...problems];
  const counts = `tests="${cases.length}" failures="${failed.length}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="listen-first tags" ${counts} time="0">`,
    `  <testsuite name="temporary code" ${counts} skipped="0" time="0">`,
    ...cases.map(caseOf),
    ...(others === undefined ? [] : [`    <system-out>${text(others)}</system-out>`]),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
