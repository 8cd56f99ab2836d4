import { type Finding, findingKinds } from './findings.ts';
import { messageOf, titleOf } from './message.ts';
import type { Report } from './report.ts';

const address = (path: string) => path.split('/').map(encodeURIComponent).join('/');

function resultOf(finding: Finding, place: Report['place']) {
  return {
    ruleId: finding.kind,
    ruleIndex: findingKinds.indexOf(finding.kind),
    level: finding.level,
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: address(place(finding.file)), uriBaseId: '%SRCROOT%' },
          region: { startLine: finding.line },
        },
      },
    ],
  };
}

const ruleOf = (kind: Finding['kind']) => ({
  id: kind,
  shortDescription: { text: titleOf({ kind, file: '', line: 1, level: 'note', fails: false }) },
});

/** SARIF 2.1.0, which code hosts show beside the lines. */
export function sarifReport({ version, findings, others, place }: Report): string {
  const notes = others === undefined ? [] : [{ level: 'note', message: { text: others } }];
  const run = {
    tool: { driver: { name: 'listen-first', version, rules: findingKinds.map(ruleOf) } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }],
    columnKind: 'utf16CodeUnits',
    results: findings.map(one => resultOf(one, place)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
