import { containerOf, edit } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import { valuesOf } from '../../domain/log/folded.ts';
import { sameValue } from '../../domain/log/sameValue.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { termField, termsIn } from '../../domain/records/profile.ts';
import { requireCustomer, requireName } from '../conversations/addCustomer.ts';
import {
  type ProfileChange,
  requireCadence,
  requireHolidays,
  requireKind,
  requireLanguage,
  requireNotes,
  requireTerm,
  requireTimeZone,
  requireWorkingDays,
} from './profileWords.ts';

export interface CustomerChange {
  readonly customer: string;
  /** What is left out stays as it is; null and what is empty is taken away. */
  readonly fields: ProfileChange;
}

type Fields = Readonly<Record<string, unknown>>;

/** How each field is written, in the order of `ProfileChange`. */
const written: {
  readonly [K in Exclude<keyof ProfileChange, 'term'>]-?: (value: ProfileChange[K]) => unknown;
} = {
  name: value => requireName(value ?? ''),
  workingDays: requireWorkingDays,
  holidays: requireHolidays,
  timeZone: requireTimeZone,
  language: requireLanguage,
  notes: requireNotes,
  kind: requireKind,
  cadence: requireCadence,
};

function fieldsOf(change: ProfileChange): Fields {
  const named = Object.entries(change).filter(([name, value]) => name !== 'term' && value !== undefined);
  return Object.fromEntries(
    named.map(([name, value]) => [
      name,
      (written[name as keyof typeof written] as (one: unknown) => unknown)(value),
    ]),
  );
}

const isSameTerm = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

/** A term that is known gets another meaning or, without one, is taken away. */
function termFields(record: Folded, { term: wish }: ProfileChange, newId: () => string): Fields {
  if (!wish) return {};
  const { term, meaning } = requireTerm(wish);
  const known = [...termsIn(valuesOf(record))].filter(([, one]) => isSameTerm(one.term, term));
  if (meaning === '') return Object.fromEntries(known.map(([field]) => [field, null]));
  return { [known[0]?.[0] ?? termField(newId())]: { term, meaning } };
}

/**
 * Notes down what we know of a customer beside the name.
 * @returns the operation; undefined where it was known already
 * @throws Problem 'not found', 'bad input' or 'too long'
 */
export async function editCustomer(
  { store, newId }: Ports,
  { customer, fields }: CustomerChange,
): Promise<string | undefined> {
  const wish = fieldsOf(fields);
  const { id }: Customer = await requireCustomer({ store }, customer);
  const record = await store.entity(containerOf.customer(id), 'customer', id);
  if (!record) return undefined;
  const standing = valuesOf(record);
  const all = { ...wish, ...termFields(record, fields, newId) };
  const changed = Object.entries(all).filter(([name, value]) => !sameValue(standing[name], value));
  if (changed.length === 0) return undefined;
  return (await store.write(edit(record, Object.fromEntries(changed)))).i;
}
