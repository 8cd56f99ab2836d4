import { creation } from '../../domain/log/changes.ts';
import { type Folded, valuesOf } from '../../domain/log/folded.ts';
import { fold } from '../../domain/log/gathering.ts';
import type { Draft, Operation } from '../../domain/log/operation.ts';
import { entityKey } from '../../domain/log/purge.ts';
import type { NamedStore } from '../../domain/ports.ts';
import { isSameName, mentions, textsIn, withoutName } from '../../domain/records/naming.ts';

export interface PersonWish {
  readonly person: string;
  /** Also what others said about them. */
  readonly withMentions?: boolean;
}

/** What stands of a person in one store. */
export interface PersonFound {
  readonly entities: readonly string[];
  readonly operations: readonly string[];
  readonly rewritten: readonly Draft[];
  readonly mentions: readonly { readonly where: string; readonly text: string }[];
}

interface Group {
  readonly folded: Folded;
  readonly operations: readonly Operation[];
}

function groupsOf(lines: readonly Operation[]): Group[] {
  const groups = new Map<string, Operation[]>();
  for (const one of lines) {
    const group = groups.get(entityKey(one));
    if (group) group.push(one);
    else groups.set(entityKey(one), [one]);
  }
  return [...groups.values()].flatMap(operations => {
    const [folded] = fold(operations);
    return folded ? [{ folded, operations }] : [];
  });
}

const saidBy = ({ folded, operations }: Group, person: string) =>
  folded.entity === 'entry' &&
  operations.some(({ f }) => typeof f?.['speaker'] === 'string' && isSameName(f['speaker'], person));

const names = ({ operations }: Group, person: string) =>
  operations.some(({ f }) => textsIn(f).some(text => isSameName(text, person)));

/** The first text that names the person among other words. */
const mentionIn = ({ operations }: Group, person: string) =>
  operations.flatMap(({ f }) => textsIn(f)).find(text => mentions(text, person));

const isShown = ({ folded }: Group) => !folded.hidden;
const keyOf = ({ folded }: Group) => `${folded.entity}/${folded.id}`;

/** What a person said, where they are named as taking part, and where others speak of them. */
export async function findPerson(
  store: NamedStore,
  { person, withMentions }: PersonWish,
): Promise<PersonFound> {
  const groups = groupsOf(await store.lines()).filter(one => one.folded.entity !== 'customer');
  const said = groups.filter(one => saidBy(one, person));
  const named = groups.filter(one => !said.includes(one) && names(one, person));
  // A deleted record is not written anew: that would bring it back.
  const [kept, deleted] = [named.filter(isShown), named.filter(one => !isShown(one))];
  const spokenOf = groups.flatMap(one => {
    const text = said.includes(one) || named.includes(one) ? undefined : mentionIn(one, person);
    return text === undefined ? [] : [{ one, text }];
  });
  const gone = new Set(
    [...said, ...deleted, ...(withMentions ? spokenOf.map(({ one }) => one) : [])].map(keyOf),
  );
  const places = groups.filter(({ folded }) => gone.has(`entry/${String(folded.fields['entry']?.value)}`));
  return {
    entities: [...gone, ...places.map(keyOf)],
    operations: kept.flatMap(one => one.operations.map(({ i }) => i)),
    rewritten: kept.map(({ folded }) => anew(folded, person)),
    mentions: withMentions ? [] : spokenOf.map(({ one, text }) => ({ where: keyOf(one), text })),
  };
}

function anew(folded: Folded, person: string): Draft {
  const { container, entity, id } = folded;
  return creation(container, entity, id)(withoutName(valuesOf(folded), person) as Record<string, unknown>);
}
