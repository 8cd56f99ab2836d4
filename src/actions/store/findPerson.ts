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

/** What names records, words of ours or code is no name of a person, however it is spelled. */
const unnamed = new Set([
  ...['conversation', 'customer', 'entry', 'about', 'mergedInto', 'movedTo', 'spot'],
  ...['kind', 'reach', 'channel', 'state', 'asks', 'owes', 'outcome', 'template'],
]);

type Fields = Readonly<Record<string, unknown>>;

const isSpoken = ([field]: readonly [string, unknown]) => !unnamed.has(field);
const spokenIn = (fields: Fields = {}) =>
  textsIn(Object.fromEntries(Object.entries(fields).filter(isSpoken)));

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
  operations.some(({ f }) => spokenIn(f).some(text => isSameName(text, person)));

/** The first text that names the person among other words. */
const mentionIn = ({ operations }: Group, person: string) =>
  operations.flatMap(({ f }) => spokenIn(f)).find(text => mentions(text, person));

const mentioning = (groups: readonly Group[], person: string) =>
  groups.flatMap(one => {
    const text = mentionIn(one, person);
    return text === undefined ? [] : [{ one, text }];
  });

const isCustomer = ({ folded }: Group) => folded.entity === 'customer';
const isShown = ({ folded }: Group) => !folded.hidden;
const keyOf = ({ folded }: Group) => `${folded.entity}/${folded.id}`;

/** What a person said, where they are named as taking part, and where others speak of them. */
export async function findPerson(
  store: NamedStore,
  { person, withMentions }: PersonWish,
): Promise<PersonFound> {
  const all = groupsOf(await store.lines());
  // A customer that is called like the person is told, and stays: it goes as a customer or not at all.
  const groups = all.filter(one => !isCustomer(one));
  const said = groups.filter(one => saidBy(one, person));
  const isSaid = new Set(said);
  const named = groups.filter(one => !isSaid.has(one) && names(one, person));
  const isNamed = new Set(named);
  // A deleted record is not written anew: that would bring it back.
  const [kept, deleted] = [named.filter(isShown), named.filter(one => !isShown(one))];
  const others = groups.filter(one => !isSaid.has(one) && !isNamed.has(one));
  const spokenOf = mentioning(others, person);
  const gone = new Set(
    [...said, ...deleted, ...(withMentions ? spokenOf.map(({ one }) => one) : [])].map(keyOf),
  );
  const places = groups.filter(({ folded }) => gone.has(`entry/${String(folded.fields['entry']?.value)}`));
  return {
    entities: [...gone, ...places.map(keyOf)],
    operations: kept.flatMap(one => one.operations.map(({ i }) => i)),
    rewritten: kept.map(({ folded }) => anew(folded, person)),
    mentions: [...mentioning(all.filter(isCustomer), person), ...(withMentions ? [] : spokenOf)].map(
      ({ one, text }) => ({ where: keyOf(one), text }),
    ),
  };
}

function anew(folded: Folded, person: string): Draft {
  const { container, entity, id } = folded;
  const fields = Object.entries(valuesOf(folded)).map(
    one => [one[0], isSpoken(one) ? withoutName(one[1], person) : one[1]] as const,
  );
  return creation(container, entity, id)(Object.fromEntries(fields));
}
