import type { Label } from './labels.ts';

export type Severity = 'warning' | 'information' | 'hint';
export type Source = 'rule' | 'model';

/** What a wording was found to be; offsets are UTF-16, into the text that was checked. */
export interface Finding {
  readonly label: Label;
  /** Which rule saw it, like `promise/outcome`; `model/promise` for the model. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** The sentence it stands in. */
  readonly sentence: { readonly start: number; readonly end: number };
  readonly source: Source;
  readonly severity: Severity;
  readonly message: string;
  /** A milestone or a temporary code answers it: it is shown, and counts nowhere. */
  readonly isAnswered: boolean;
}

export const severityOf: Readonly<Record<Label, Severity>> = {
  promise: 'warning',
  'hack-as-final': 'warning',
  blame: 'information',
  dismissive: 'information',
  'vague-date': 'hint',
};
