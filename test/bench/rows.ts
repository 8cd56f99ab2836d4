import { availableParallelism, platform } from 'node:os';

/** One line of the table: what was measured beside what it may be. */
export interface Row {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  /** Undefined where nothing is promised. */
  readonly holds?: boolean;
}

interface Ratio {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly yardstick: string;
  readonly detail: string;
}

const short = (value: number) => String(Number(value.toPrecision(value < 10 ? 2 : 3)));

export function ratioRow({ what, value, limit, yardstick, detail }: Ratio): Row {
  const budget = `≤ ${limit} × ${yardstick}`;
  return { what, budget, measured: `${short(value)} × (${detail})`, holds: value <= limit };
}

interface Amount {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly unit: string;
  readonly detail?: string;
}

export function amountRow({ what, value, limit, unit, detail }: Amount): Row {
  const measured = `${short(value)} ${unit}${detail ? ` (${detail})` : ''}`;
  return { what, budget: `≤ ${limit} ${unit}`, measured, holds: value <= limit };
}

export const milliseconds = (value: number): string => `${short(value)} ms`;

const platforms: Readonly<Record<string, string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

function heading(): string {
  const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());
  const machine = `${availableParallelism()} cores, ${platforms[platform()] ?? platform()}`;
  return `Measured on ${date}; ${machine}, Node ${process.versions.node.split('.')[0]}.`;
}

const line = ({ what, budget, measured, holds }: Row) =>
  `| ${what} | ${budget} | ${measured}${holds === false ? ', **missed**' : ''} |`;

/** The table as src/README.md shows it. */
export function markdown(rows: readonly Row[]): string {
  return [heading(), '', '| what | budget | measured |', '|---|---|---|', ...rows.map(line)].join('\n');
}
