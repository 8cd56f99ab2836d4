import { containerOf } from '../../domain/log/changes.ts';
import { stampMilliseconds } from '../../domain/log/clock.ts';
import type { Folded, Head } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import {
  type Alternatives,
  alternativesIn,
  type Changeable,
  changeable,
} from '../../domain/records/entryValues.ts';
import { requireConversation } from '../conversations/openConversation.ts';
import { standsAlone } from './undoEdit.ts';

/** What happened to an entry after it was made. */
export interface ChangedEntry {
  readonly id: string;
  /** When its words were last changed, or else anything of it, in milliseconds since 1970; undefined when nothing was. */
  readonly changed: { readonly at: number; readonly isReworded: boolean } | undefined;
  /** The operations that gave a value which stands undisputed. */
  readonly standing: readonly string[];
  readonly alternatives: readonly Alternatives[];
  /** The operations that removed it and were not taken back. */
  readonly deletes: readonly string[];
}

const headsOf = ({ fields }: Folded, names: readonly Changeable[]): readonly Head[] =>
  names.flatMap(name => fields[name]?.heads ?? []);

function changeOf(record: Folded): ChangedEntry['changed'] {
  const isLater = ({ stamp }: Head) => stamp !== record.made?.stamp;
  const words = headsOf(record, ['text']).filter(isLater);
  const heads = words.length > 0 ? words : headsOf(record, changeable).filter(isLater);
  const at = Math.max(...heads.map(head => stampMilliseconds(head.stamp)));
  return heads.length > 0 ? { at, isReworded: words.length > 0 } : undefined;
}

/** What only its creating line tells of needs no second look. */
const isTouched = ({ versions, made, hidden }: Folded) => versions > 1 || hidden || !made;

function changedEntry(record: Folded): ChangedEntry {
  const operations = headsOf(record, changeable).map(head => head.operation);
  const isStanding = (one: string) => changeable.some(name => standsAlone(record, name, one));
  return {
    id: record.id,
    changed: changeOf(record),
    standing: [...new Set(operations)].filter(isStanding),
    alternatives: alternativesIn(record),
    deletes: record.hidden ? record.deletes : [],
  };
}

/** The entries that are no longer as they were written down; costs no more than showing them. */
export async function changedEntries(
  { store }: Ports,
  { conversation }: { readonly conversation: string },
): Promise<readonly ChangedEntry[]> {
  await requireConversation(store, conversation);
  const entities = await store.entities(containerOf.conversation(conversation));
  return entities
    .filter(one => one.entity === 'entry' && isTouched(one))
    .map(changedEntry)
    .filter(({ changed, deletes, alternatives }) => changed || deletes.length + alternatives.length > 0);
}
