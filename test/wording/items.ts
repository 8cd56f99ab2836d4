import { readFileSync } from 'node:fs';

export const labels = ['promise', 'blame', 'dismissive', 'vague-date', 'hack-as-final'] as const;
export type Label = (typeof labels)[number];

export interface Item {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly Label[];
  /** Labels a fair reader may or may not give: neither a hit nor an error. */
  readonly optional?: readonly Label[];
}

export const linesOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '');

export const readItems = (file: string): Item[] =>
  linesOf(readFileSync(file, 'utf8')).map(line => JSON.parse(line) as Item);
