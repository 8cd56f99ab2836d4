import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SetName } from './repositories.ts';

export const distances = [5, 25, 100, 400, 1600] as const;
export type Direction = 'forward' | 'back' | 'branch';
export type Kind = 'found' | 'partial' | 'deleted';
/** What became of a place; a place that is not found is called by its kind. */
export type CaseClass = 'same' | 'shift' | 'edit' | 'rename' | 'move' | 'partial' | 'deleted';

/** Lines of a file, 1-based, both ends included. */
export interface Spot {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export interface Case {
  readonly id: number;
  readonly repository: string;
  readonly direction: Direction;
  /** First-parent commits between the two trees, a branch's own not counted. */
  readonly distance: number;
  /** The commit where the place was linked. */
  readonly a: string;
  /** The commit where it is looked for. */
  readonly b: string;
  readonly place: Spot;
  readonly kind: Kind;
  readonly class: CaseClass;
  /** Where it stands at b; of a partial one, what is left of it. */
  readonly truth?: Spot;
  /** The share of its text that is left at b. */
  readonly keep: number;
  /** Its text stands once at a and once at b. */
  readonly unique: boolean;
  /** None of its lines is the only one of its text at a. */
  readonly dup: boolean;
}

/** Where the cases of a set and a seed are kept. */
export const caseFile = (work: string, set: SetName, seed: string): string =>
  join(work, set, `${seed}.jsonl`);

export const readCases = (file: string): Case[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(row => JSON.parse(row) as Case);
