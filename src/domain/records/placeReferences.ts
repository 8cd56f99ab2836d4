import * as v from 'valibot';
import { isInstant, milliseconds } from '../day.ts';
import { type Spot, spot } from './place.ts';

/** A person took over where it was found, linked it anew, or moved the file in the editor. */
export const referenceWays = ['accepted', 'attached', 'renamed'] as const;
export type ReferenceWay = (typeof referenceWays)[number];

const referenceFields = v.object({
  spot,
  how: v.fallback(v.picklist(referenceWays), 'accepted'),
  at: v.custom<string>(isInstant),
});

/** A later location of a place; the ones before it are kept, for code may go back to where it was. */
export interface Reference extends v.InferOutput<typeof referenceFields> {
  readonly id: string;
}

const prefix = 'reference.';

/** Each is a field of its own, so that two people who move one place at once lose none of both. */
export const referenceField = (id: string): string => `${prefix}${id}`;

const inTime = (left: Reference, right: Reference) =>
  milliseconds(left.at) - milliseconds(right.at) || (left.id < right.id ? -1 : 1);

/** Every later location of a place, the first one first; one that was taken back or cannot be read is none. */
export function referencesIn(values: Readonly<Record<string, unknown>>): readonly Reference[] {
  return Object.keys(values)
    .filter(field => field.startsWith(prefix))
    .flatMap(field => {
      const read = v.safeParse(referenceFields, values[field]);
      return read.success ? [{ id: field.slice(prefix.length), ...read.output }] : [];
    })
    .sort(inTime);
}

/** Where a place stands by its records: the newest location, and every earlier one, the newest of them first. */
export interface Located {
  readonly spot: Spot;
  readonly earlier?: readonly Spot[];
}

export function locatedBy(original: Spot, values: Readonly<Record<string, unknown>>): Located {
  const [newest = original, ...earlier] = [original, ...referencesIn(values).map(one => one.spot)].reverse();
  return { spot: newest, ...(earlier.length > 0 && { earlier }) };
}

/** The same for the same locations in the same order. */
export function locationsKey(place: Located): string {
  return locationsOf(place)
    .map(({ folder, path, start, end, quote }) => [folder, path, start, end, quote.length].join(' '))
    .join('\n');
}

/** Where it may stand, the newest first. */
export const locationsOf = ({ spot: newest, earlier = [] }: Located): readonly Spot[] => [newest, ...earlier];
