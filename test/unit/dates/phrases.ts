import { readFileSync } from 'node:fs';

/** What people say for a day, seen from some day, and the day they mean. */
export interface Phrases {
  readonly seenFrom: string;
  readonly why: string;
  readonly days: Readonly<Record<string, readonly string[]>>;
}

const read = (name: string): unknown => JSON.parse(readFileSync(`test/fixtures/dates/${name}.json`, 'utf8'));

export const phrases = read('phrases') as readonly Phrases[];

/** What looks like a day and is none that can be kept, by why; seen from Saturday 21 November 2026. */
export const decoys: Readonly<Record<string, readonly string[]>> = {
  ...(read('decoys') as Readonly<Record<string, readonly string[]>>),
  'unknown, and long': ['x'.repeat(500), 'Friday '.repeat(50)],
};
