import * as v from 'valibot';
import { isInstant, milliseconds } from '../day.ts';
import { type Folded, type Standing, standingOf } from '../log/folded.ts';
import type { Mine, Row } from '../ports.ts';
import { readDated, readTemporary } from './conversation.ts';
import { type Customer, customerFields } from './customer.ts';
import type { DueKind } from './due.ts';
import { customerMilestones, type Milestone } from './milestone.ts';
import { movedOf, owed } from './owed.ts';
import { spotLabel } from './place.ts';
import { profileIn } from './profile.ts';
import { readOwn, type Source, shown, sourceOf } from './source.ts';
import { isTold, type TemporaryCode, type TemporaryRow } from './temporary.ts';

const dated = (kind: DueKind) => (one: Milestone) => {
  const isOurs = kind === 'followUp';
  const { id, title, due, state } = one;
  return state === 'open' ? [{ kind, id, title, due, ...movedOf({ ...one, isOurs }) }] : [];
};

interface Said {
  readonly id: string;
  readonly at: string;
  readonly time: number;
  readonly values: Standing['values'];
}

/** Just what `entryFields` insists on: decoding every entry of a store whole would take too long for a list. */
function saidIn({ shows, entities }: Pick<Source, 'shows' | 'entities'>): Said[] {
  const said: Said[] = [];
  for (const { id: entry, values } of shown(entities, 'entry')) {
    const { conversation, text, at } = values;
    if (!shows.has(conversation as string) || typeof text !== 'string' || !isInstant(at)) continue;
    said.push({ id: entry, at, time: milliseconds(at), values });
  }
  return said.sort((left, right) => left.time - right.time || (left.id < right.id ? -1 : 1));
}

/** Something that hurts them, until somebody says that it is solved. */
const isProblem = ({ values: { impact, outcome, reach } }: Said) =>
  typeof impact === 'object' && impact !== null && outcome !== 'solved' && reach !== 'me';

function temporaryRow(code: TemporaryCode): TemporaryRow {
  const { id, reason, until, owner, spot } = code;
  const { repository } = spot;
  const row = { id, reason, until, owner, where: spotLabel(spot), isTold: isTold(code) };
  return repository === undefined ? row : { ...row, repository };
}

/** What a list shows of one conversation; undefined when it is unknown or deleted. */
export function rowOf(id: string, entities: readonly Standing[]): Row | undefined {
  const source = sourceOf(id, entities);
  const own = readOwn(source);
  if (!own) return undefined;
  const said = saidIn(source);
  const due = [
    ...readDated('milestone', source).flatMap(dated('milestone')),
    ...said.flatMap(owed),
    ...readDated('followUp', source).flatMap(dated('followUp')),
  ];
  return {
    id,
    ...(own.customer && { customer: own.customer }),
    title: own.title,
    channel: own.channel,
    started: own.started,
    ...(own.ended && { ended: own.ended }),
    entries: said.length,
    latest: said.at(-1)?.at ?? own.started,
    ...(own.tickets.length > 0 && { tickets: own.tickets }),
    due: own.archived ? [] : due,
    temporary: readTemporary(source)
      .filter(one => !one.gone)
      .map(temporaryRow),
    ...(!own.archived && said.some(isProblem) && { hasProblem: true }),
    ...(own.archived && { archived: true }),
    ...(own.mergedInto && { mergedInto: own.mergedInto }),
    ...(own.merged && { merged: own.merged.map(one => one.id) }),
  };
}

/** What stands in a conversation for this person alone. */
export function mineOf(id: string, entities: readonly Standing[]): Mine | undefined {
  const mine = saidIn({ entities, shows: new Set([id]) }).filter(one => one.values['reach'] === 'me');
  const latest = mine.at(-1)?.at;
  return latest === undefined ? undefined : { entries: mine.length, latest, due: mine.flatMap(owed) };
}

export function customerIn({ id, hidden, values }: Standing): Customer | undefined {
  const read = v.safeParse(customerFields, values);
  if (!read.success || hidden) return undefined;
  const { name, movedTo } = read.output;
  return { id, name, ...(movedTo && { movedTo }), ...profileIn(values) };
}

/** What a list shows of a customer; undefined when it is unknown or deleted. @param entities all of that customer */
export function customerRowOf(id: string, entities: readonly Standing[]): Customer | undefined {
  const own = entities.find(one => one.entity === 'customer' && one.id === id);
  const customer = own && customerIn(own);
  const due = customerMilestones(entities).flatMap(dated('milestone'));
  return customer && due.length > 0 ? { ...customer, due } : customer;
}

export const customerOf = (folded: Folded): Customer | undefined => customerIn(standingOf(folded));
