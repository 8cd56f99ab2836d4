import * as v from 'valibot';
import { stampMilliseconds } from '../log/clock.ts';
import { type Folded, type Head, valuesOf } from '../log/folded.ts';
import { sameValue } from '../log/sameValue.ts';
import { alternativesOf } from '../log/versions.ts';
import { type EntryFields, entryFields, type Reach, reaches } from './entry.ts';
import { labels } from './labels.ts';

/** What of an entry a person can change, in the order a surface names it. */
export const changeable = [
  'text',
  'kind',
  'reach',
  'speaker',
  'asks',
  'owes',
  'due',
  'answer',
  'outcome',
  'decision',
  ...labels,
] as const satisfies readonly (keyof EntryFields)[];
export type Changeable = (typeof changeable)[number];

type Raw = Readonly<Record<string, unknown>>;

/** Values of an entry; null is one that was taken back. */
export type EntryValues = { readonly [K in Changeable]?: EntryFields[K] | null };

/** Of raw values those a person can change, as this version reads them. */
export function entryValues(raw: Raw): EntryValues {
  const read = changeable
    .filter(name => Object.hasOwn(raw, name))
    .map(name => [name, v.safeParse(entryFields.entries[name], raw[name])] as const)
    .filter(([, one]) => one.success);
  return Object.fromEntries(read.map(([name, one]) => [name, one.output ?? null]));
}

/** What an entry says by leaving it out. */
const unsaid: Raw = { reach: 'team', owes: 'us' };

/** A value as a later line has to give it: there, nothing is said by leaving it out. */
export function saidOut(raw: Raw, name: Changeable): unknown {
  return raw[name] === undefined ? (unsaid[name] ?? null) : raw[name];
}

/** Those of the values that say something else than what stands in the record. */
export function differing(record: Folded, values: Raw): Raw {
  const standing = { ...unsaid, ...valuesOf(record) };
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => !sameValue(standing[name], value)),
  );
}

/**
 * The values with what goes along when an entry gets the label compensation: it is between us from then on, until
 * somebody shows it to the customer by hand. Said even where it stands so, for whoever shows it at the same time.
 */
export function withOwnReach(record: Folded, values: Raw): Raw {
  const now = valuesOf(record);
  const isGiven = Boolean(values['compensation']) && !now['compensation'];
  const isByHand = Object.hasOwn(values, 'reach');
  const isForOthers = [undefined, 'team', 'customer'].some(one => one === now['reach']);
  return isGiven && !isByHand && isForOthers ? { ...values, reach: 'team' } : values;
}

const isKnown = (reach: unknown): reach is Reach => reaches.some(one => one === reach);

/** Going back never shows an entry to more people, and what is only mine stays so for life. */
function reachBack(now: unknown, then: unknown): unknown {
  const isCrossing = [now, then].some(one => !isKnown(one) || one === 'me');
  return isCrossing || now === 'team' ? now : then;
}

/** What has to be written so that the record stands again as it did in those values; empty when it does. */
export function fieldsBack(record: Folded, then: Raw): Raw {
  const known = changeable.filter(name => then[name] !== undefined || !['text', 'kind'].includes(name));
  const back = Object.fromEntries(known.map(name => [name, saidOut(then, name)]));
  const now = saidOut(valuesOf(record), 'reach');
  return differing(record, { ...back, reach: reachBack(now, back['reach']) });
}

/** One of several values of a field. */
export interface Alternative {
  readonly operation: string;
  /** In milliseconds since 1970. */
  readonly at: number;
  readonly author: string;
  readonly given: EntryValues;
}

/** Values of one field that several people gave at once and nobody settled yet; what stands comes first. */
export interface Alternatives {
  readonly field: Changeable;
  readonly values: readonly Alternative[];
}

const alternative = (field: Changeable, { operation, stamp, author, value }: Head): Alternative => ({
  operation,
  at: stampMilliseconds(stamp),
  author,
  given: entryValues({ [field]: value }),
});

export function alternativesIn(record: Folded): readonly Alternatives[] {
  return changeable
    .map(field => ({ field, values: alternativesOf(record, field).map(head => alternative(field, head)) }))
    .filter(one => one.values.length > 0);
}
