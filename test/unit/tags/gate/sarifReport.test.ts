import { deepEqual, match, ok } from 'node:assert/strict';
import type { Day } from '../../../../src/domain/day.ts';
import {
  type FailWord,
  findingKinds,
  findingOf,
  findingOfProblem,
  judge,
  type TagAt,
} from '../../../../src/tags/gate/findings.ts';
import type { Report } from '../../../../src/tags/gate/report.ts';
import { sarifReport } from '../../../../src/tags/gate/sarifReport.ts';

const today = '2026-06-15' as Day;
const rules = { today, warnWithin: 14, grace: 0, maxDays: 180, failOn: new Set<FailWord>(['overdue']) };
const names = ['a.ts', 'ä b/日本 #1?.ts', 'a:b.ts', '%41\\x.ts', 'line\nbreak.ts', '"<&>[]^`{|}.ts'];

function findingsIn(file: string): Report['findings'] {
  const ends = ['2026-06-01', '2026-06-15', '2026-06-20', '2026-09-30', '2027-09-30'];
  const tags = ends.map(
    (until): TagAt => ({
      file,
      line: 3,
      until: until as Day,
      reason: '\u202e {0} 🙂',
      ref: 'lf-1',
      others: {},
    }),
  );
  const codes = ['bad-date', 'unclosed', 'unreadable', 'too-large', 'unknown-key'];
  return [
    ...tags.flatMap(
      tag => findingOf(judge(tag, { rules, known: new Map(), renewalOf: () => undefined }), rules) ?? [],
    ),
    ...codes.map(code =>
      findingOfProblem(
        { file, line: 1, code, severity: code === 'unknown-key' ? 'notice' : 'error', words: 'x' },
        rules,
      ),
    ),
  ];
}

const reportOf = (findings: Report['findings'], others?: string): Report => ({
  today,
  version: '0.1.0',
  findings,
  judged: [],
  ...(others !== undefined && { others }),
  scanned: 1,
  place: file => file,
});

interface Text {
  readonly text: string;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: Text;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
      readonly region: { readonly startLine: number };
    };
  }[];
}
interface Run {
  readonly tool: {
    readonly driver: {
      readonly name: string;
      readonly version: string;
      readonly rules: readonly { readonly id: string; readonly shortDescription: Text }[];
    };
  };
  readonly invocations: readonly unknown[];
  readonly results: readonly Result[];
}

function runOf(report: Report): Run {
  const { runs, ...head } = JSON.parse(sarifReport(report)) as { readonly runs: readonly Run[] };
  deepEqual(head, { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' });
  deepEqual(runs.length, 1);
  return runs[0] as Run;
}

function checkResult({ ruleId, ruleIndex, level, message, locations, ...more }: Result, file: string): void {
  deepEqual([ruleId, locations.length, more], [findingKinds[ruleIndex], 1, {}]);
  match(level, /^(?:error|warning|note)$/);
  ok(message.text.length > 10);
  const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
  const { uri = '', uriBaseId } = artifactLocation ?? {};
  match(uri, /^(?:[\w.!~*'()/-]|%[0-9A-F]{2})+$/);
  deepEqual([decodeURIComponent(uri), uriBaseId], [file, '%SRCROOT%']);
  ok(Number.isInteger(region?.startLine) && Number(region?.startLine) > 0);
}

describe('the gate in SARIF 2.1.0', () => {
  it('names its tool and every rule once, in words', () => {
    const { name, version, rules: all } = runOf(reportOf([])).tool.driver;
    deepEqual([name, version], ['listen-first', '0.1.0']);
    deepEqual(
      all.map(one => one.id),
      findingKinds,
    );
    ok(all.every(one => one.shortDescription.text !== ''));
  });

  it('gives each finding a rule, a level, words and a line in a file that an address can name', () => {
    for (const file of names) {
      const { results } = runOf(reportOf(findingsIn(file)));
      ok(results.length > 8);
      for (const result of results) checkResult(result, file);
    }
  });

  it('has results where nothing was found, and tells of others in one note', () => {
    deepEqual(runOf(reportOf([])).results, []);
    deepEqual(runOf(reportOf([], '2 overdue')).invocations, [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{ level: 'note', message: { text: '2 overdue' } }],
      },
    ]);
  });
});
