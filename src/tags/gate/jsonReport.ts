import type { Finding, Judged } from './findings.ts';
import { messageOf } from './message.ts';
import { failing, type Report } from './report.ts';

/** One tag as every JSON answer shows it. */
export function tagJson({ tag, status, flags }: Pick<Judged, 'tag' | 'status' | 'flags'>) {
  const { file, line, until, for: customer, ref, owner, reason } = tag;
  return {
    file,
    line,
    until,
    ...(customer !== undefined && { for: customer }),
    ...(ref !== undefined && { ref }),
    ...(owner !== undefined && { owner }),
    why: reason,
    status,
    flags,
  };
}

function findingJson(finding: Finding) {
  const { kind, file, line, level, fails, judged, problem } = finding;
  return {
    kind,
    file,
    line,
    level,
    fails,
    ...(problem && { code: problem.code }),
    ...(judged && { ...tagJson(judged), days: judged.left }),
    ...(judged?.renewal && { renewal: judged.renewal }),
    ...(judged?.known?.told && { told: judged.known.told }),
    ...(judged?.known?.milestone && { milestone: judged.known.milestone }),
    message: messageOf(finding),
  };
}

export function jsonReport(report: Report): string {
  const { today, findings, judged, others, scanned } = report;
  const answer = {
    today,
    scanned,
    failing: failing(report).length,
    findings: findings.map(findingJson),
    tags: judged.map(tagJson),
    ...(others !== undefined && { others }),
  };
  return `${JSON.stringify(answer)}\n`;
}
