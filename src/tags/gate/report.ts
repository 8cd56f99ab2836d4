import type { Finding, Judged } from './findings.ts';

/** What every format tells. */
export interface Report {
  readonly today: string;
  readonly version: string;
  readonly findings: readonly Finding[];
  /** Every tag that was judged. */
  readonly judged: readonly Judged[];
  /** One line about tags that this change did not touch. */
  readonly others?: string;
  readonly scanned: number;
  /** A file from the folder the report is for, made from one of the folder that was scanned. */
  readonly place: (file: string) => string;
}

export const failing = ({ findings }: Report): readonly Finding[] => findings.filter(one => one.fails);
