import { valuesOf } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { requireLength } from '../../domain/records/entry.ts';
import { entryValues } from '../../domain/records/entryValues.ts';
import {
  compensationStates,
  type Label,
  type LabelValues,
  labelFields,
  moods,
  optionStates,
} from '../../domain/records/labels.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { sentence } from '../../domain/sentence.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';
import { editEntry } from './editEntry.ts';
import type { EntryName } from './removeEntry.ts';

/** What is written under a label, part by part: { cost: "two days" }. */
export type LabelParts = Readonly<Record<string, string>>;

export interface LabelRequest extends EntryName {
  readonly label: Label;
  /** Those that are named replace what stood there, the others stay; null takes the label off. */
  readonly parts: LabelParts | null;
}

const picked: Readonly<Partial<Record<Label, readonly [part: string, words: readonly string[]]>>> = {
  option: ['state', optionStates],
  compensation: ['state', compensationStates],
  mood: ['mood', moods],
};

/** The names of what a label holds. */
export const partsOf = (label: Label): readonly string[] => Object.keys(labelFields[label].entries);

function requireParts(label: Label, parts: LabelParts): LabelParts {
  for (const [part, text] of Object.entries(parts)) {
    requireWord(partsOf(label), part, 'part of this label');
    const [word, words] = picked[label] ?? [];
    if (part === word) requireWord(words ?? [], text, part);
    else requireLength(text);
  }
  return parts;
}

/** What another version wrote under it besides stays. */
function merged<L extends Label>(label: L, standing: unknown, parts: LabelParts): LabelValues[L] {
  const raw = { ...(Object(standing) as Readonly<Record<string, unknown>>), ...parts };
  const value = entryValues({ [label]: raw })[label];
  if (value) return { ...raw, ...value } as LabelValues[L];
  throw new Problem('bad input', sentence('Say which mood it was: {0}.', moods.join(', ')));
}

/**
 * Gives an entry a label, changes what stands under it or takes it off. With compensation its reach becomes the team's.
 * @returns what stands under the label from now on; null where it was taken off
 * @throws Problem 'not found', 'too long', or 'bad input' for a part or a word that this label does not know
 */
export async function labelEntry<L extends Label>(
  ports: Ports,
  { label, parts, ...name }: LabelRequest & { readonly label: L },
): Promise<LabelValues[L] | null> {
  const given = parts && requireParts(label, parts);
  const record = recordOf(await openConversation(ports.store, name.conversation), 'entry', name.entry);
  const value = given && merged(label, valuesOf(record)[label], given);
  await editEntry(ports, { ...name, fields: { [label]: value } });
  return value;
}
