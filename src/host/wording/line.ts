import type { EntryKind } from '../../domain/records/entry.ts';

/** A line that is looked at. */
export interface Line {
  readonly conversation: string;
  readonly text: string;
  readonly kind: EntryKind;
  /** Empty where nobody is named. */
  readonly speaker: string;
}
