import type { EntryFields } from '../entry.ts';
import type { LabelValues } from '../labels.ts';
import type { TemporaryCode } from '../temporary.ts';
import type { StepId } from './steps.ts';

type Said = Pick<EntryFields, 'kind' | 'answer' | 'reach' | 'decision'> & {
  readonly [L in keyof LabelValues]?: LabelValues[L] | undefined;
};

/** What of a conversation can show that a step was done. */
export interface Records {
  readonly entries: readonly Said[];
  readonly milestones: readonly unknown[];
  readonly temporary: readonly Pick<TemporaryCode, 'told' | 'gone'>[];
}

const isSaid = (text: string | undefined) => (text ?? '').trim() !== '';

/** Of each step what an entry says that shows it. */
const shownBy: Partial<Record<StepId, (entry: Said) => boolean>> = {
  'said-back': ({ kind, answer }) => kind === 'restatement' && answer?.state === 'confirmed',
  'real-need': ({ request }) => isSaid(request?.need),
  'done-today': ({ request }) => isSaid(request?.today),
  impact: ({ impact }) => impact !== undefined,
  options: ({ option }) => isSaid(option?.cost) && isSaid(option?.risk),
  alternatives: ({ kind, decision }) => kind === 'decision' && isSaid(decision?.alternatives),
  decided: ({ kind, decision }) => kind === 'decision' && isSaid(decision?.who),
  'asked-feedback': ({ feedback }) => feedback !== undefined,
};

/** What is only mine shows nothing to anybody. */
const seen = (entries: readonly Said[]) => entries.filter(one => one.reach !== 'me');

/** The steps that the records show to be done; worked out at each reading, never stored (rule 11). */
export function evidentSteps({ entries, milestones, temporary }: Records): ReadonlySet<string> {
  const said = seen(entries);
  const byEntries = Object.entries(shownBy).filter(([, shows]) => said.some(shows));
  const isNamed = temporary.length > 0 && temporary.every(one => one.told ?? one.gone);
  const isDated: readonly StepId[] = milestones.length > 0 ? ['next-date', 'to-change'] : [];
  return new Set([...byEntries.map(([step]) => step), ...(isNamed ? ['named-temporary'] : []), ...isDated]);
}

/** Whoever asks for something may need something else: every talk with a request asks for the need behind it. */
export const asksForNeed = ({ entries }: Pick<Records, 'entries'>): boolean =>
  seen(entries).some(one => one.request !== undefined);
