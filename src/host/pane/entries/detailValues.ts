import type { EntryChange } from '../../../actions/entries/editEntry.ts';
import type { Entry } from '../../../domain/records/conversation.ts';
import { type Reach, whoseIs } from '../../../domain/records/entry.ts';
import { entryValues } from '../../../domain/records/entryValues.ts';
import {
  areDetails,
  choicesOf,
  type DetailGroup,
  type DetailValues,
  detailLabels,
  detailTexts,
} from '../../../protocol/callDetails.ts';

/** A label or a decision as the record holds it: texts alone. */
type Raw = Readonly<Record<string, string>>;

const groups = ['decision', ...detailLabels] as const;
const partsOf = (group: DetailGroup): readonly string[] => [
  ...detailTexts[group],
  ...Object.keys(choicesOf(group)),
];

const isLabel = (group: DetailGroup): group is (typeof detailLabels)[number] => group !== 'decision';

/** How an entry reads in the form: every control that says something, by its name. */
export function detailValues(entry: Entry): DetailValues {
  const { kind, speaker = '', reach, outcome = '' } = entry;
  const whose = whoseIs(entry);
  const values: Record<string, string> = { kind, asks: whose, owes: whose, speaker, reach, outcome };
  for (const group of groups) {
    const raw = entry[group] as Raw | undefined;
    if (raw === undefined) continue;
    if (isLabel(group)) values[group] = 'on';
    for (const part of partsOf(group)) values[`${group}.${part}`] = raw[part] ?? '';
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

/** A group as the record holds it; null where its label was taken off or nothing is said in it. */
function groupIn(group: DetailGroup, of: (name: string) => string): Raw | null {
  const parts = partsOf(group).map(part => [part, of(`${group}.${part}`).trim()] as const);
  const written = parts.filter(([, value]) => value !== '');
  const isThere = isLabel(group) ? of(group) === 'on' : written.length > 0;
  return isThere
    ? { ...Object.fromEntries(detailTexts[group].map(part => [part, ''])), ...Object.fromEntries(written) }
    : null;
}

/** Whose a question or a promise is: where that was chosen, and where it has just become one. */
function ownerIn(of: (name: string) => string, draft: DetailValues): Raw {
  const name = { question: 'asks', promise: 'owes' }[of('kind')];
  const isGiven = name !== undefined && (draft[name] !== undefined || draft['kind'] !== undefined);
  return isGiven ? { [name]: of(name) } : {};
}

export interface DetailChange {
  readonly fields: EntryChange;
  /** Who may see it from now on, where that changes between me and others. */
  readonly crossing: Reach | undefined;
}

/** What of an entry a form changes: only what was touched in it, so that what others changed meanwhile stays. */
export function changeIn(entry: Entry, draft: DetailValues): DetailChange {
  const now = detailValues(entry);
  const of = (name: string) => draft[name] ?? now[name] ?? '';
  const isTouched = (group: string) =>
    Object.keys(draft).some(name => name === group || name.startsWith(`${group}.`));
  const { kind, speaker, reach, outcome } = draft;
  const raw = {
    ...(kind && { kind }),
    ...ownerIn(of, draft),
    ...(speaker !== undefined && { speaker: speaker.trim() || null }),
    ...(outcome !== undefined && { outcome: outcome || null }),
    ...Object.fromEntries(groups.filter(isTouched).map(group => [group, groupIn(group, of)])),
  };
  const given = entryValues(raw) as EntryChange;
  const crosses = reach !== undefined && (reach === 'me') !== (entry.reach === 'me');
  return {
    fields: { ...given, ...(reach && !crosses && { reach: reach as Reach }) },
    crossing: crosses ? (reach as Reach) : undefined,
  };
}

/** Drafts as they lie on disk, one a line: windows that died leave one each. What cannot be read is none. */
export function readDraft(kept: string): DetailValues {
  const drafts = kept.split('\n').map(line => {
    try {
      const raw: unknown = JSON.parse(line);
      return areDetails(raw) ? raw : {};
    } catch {
      return {};
    }
  });
  return Object.assign({}, ...drafts) as DetailValues;
}
