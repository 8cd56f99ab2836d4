import { githubReport } from './githubReport.ts';
import { jsonReport } from './jsonReport.ts';
import { junitReport } from './junitReport.ts';
import { sarifReport } from './sarifReport.ts';
import { textReport } from './textReport.ts';

/** How the gate answers. */
export const formats = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
} as const;
