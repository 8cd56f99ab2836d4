import * as v from 'valibot';
import { type Day, parseDay } from '../day.ts';
import { type Holiday, mostHolidays, usualCalendar, type WorkCalendar } from '../workCalendar.ts';

/** How we came to work with a customer. */
export const customerKinds = ['new', 'recurring', 'referral'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** A word of theirs and what it means for us. */
export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** What we know of a customer beside the name; what nobody noted down is left out. */
export interface Profile {
  /** 1 is Monday, 7 Sunday; Monday to Friday, unless given. */
  readonly workingDays?: readonly number[];
  /** In the order of their days. */
  readonly holidays?: readonly Holiday[];
  /** Of IANA, like "Europe/Berlin". */
  readonly timeZone?: string;
  /** Of BCP 47, like "de" or "pt-BR". */
  readonly language?: string;
  /** In the order of their words. */
  readonly glossary?: readonly Term[];
  readonly notes?: string;
  readonly kind?: CustomerKind;
  /** How often they want to hear from us. */
  readonly cadence?: { readonly days: number };
}

const weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));
const holiday = v.object({
  day: v.custom<Day>(text => typeof text === 'string' && parseDay(text) !== undefined),
  name: v.fallback(v.optional(v.string(), ''), ''),
});
const term = v.object({ term: v.string(), meaning: v.string() });
const maybe = <T>(schema: v.GenericSchema<unknown, T>) => v.fallback(v.optional(schema), undefined);
const words = maybe(v.pipe(v.string(), v.nonEmpty()));

const fields = v.object({
  workingDays: maybe(v.pipe(v.array(weekday), v.nonEmpty())),
  holidays: maybe(v.pipe(v.array(holiday), v.nonEmpty(), v.maxLength(mostHolidays))),
  timeZone: words,
  language: words,
  notes: words,
  kind: maybe(v.picklist(customerKinds)),
  cadence: maybe(v.object({ days: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
});

type Values = Readonly<Record<string, unknown>>;

/** Each term is a field of its own, so that two people who note down one at once lose none of both. */
export const termField = (id: string): string => `term.${id}`;

/** The terms by the field they stand in. */
export function termsIn(values: Values): Map<string, Term> {
  const named = Object.keys(values).filter(name => name.startsWith(termField('')));
  const read = named.map(name => [name, v.safeParse(term, values[name])] as const);
  return new Map(read.flatMap(([name, one]) => (one.success ? [[name, one.output]] : [])));
}

const byTerm = (left: Term, right: Term) =>
  `${left.term.toLowerCase()} ${left.meaning}` < `${right.term.toLowerCase()} ${right.meaning}` ? -1 : 1;
const byDay = (left: Holiday, right: Holiday) => (left.day < right.day ? -1 : 1);

/** What of a record's values this version understands; a value it does not hides no other. */
export function profileIn(values: Values): Profile {
  const read = v.parse(fields, values);
  const glossary = [...termsIn(values).values()].sort(byTerm);
  const holidays = read.holidays?.toSorted(byDay);
  const all = { ...read, ...(holidays && { holidays }), ...(glossary.length > 0 && { glossary }) };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined));
}

/** When a customer works, as far as somebody noted it down; Monday to Friday of whom nothing is known. */
export function workCalendarOf(profile: Pick<Profile, 'workingDays' | 'holidays'> = {}): WorkCalendar {
  const { workingDays = usualCalendar.workingDays, holidays = [] } = profile;
  return { workingDays, holidays };
}
