import type { Label } from '../labels.ts';

/** What makes a rule silent; most hold for the clause of the match, some for its sentence. */
export type Guard =
  | 'question'
  | 'reported'
  | 'denied'
  | 'absolved'
  | 'unsaid'
  | 'thanked'
  | 'hedged'
  | 'conditional'
  | 'unsure'
  | 'technical'
  | 'process'
  | 'request'
  | 'past'
  | 'ours'
  | 'schedule'
  | 'theirs'
  | 'offered';

export interface Rule {
  /** As it stands in answers, like `promise/outcome`. */
  readonly id: string;
  readonly label: Label;
  /** Patterns, one a line; any of them, in one sentence. */
  readonly all: string;
  readonly unless: readonly Guard[];
  /** What is seen, in a few words. */
  readonly message: string;
}
