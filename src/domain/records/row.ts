import * as v from 'valibot';
import { isInstant, milliseconds } from '../day.ts';
import { type Folded, type Standing, standingOf } from '../log/folded.ts';
import type { Mine, Row } from '../ports.ts';
import { readDated, readOwn, readTemporary, type Source, shown } from './conversation.ts';
import { type Customer, customerFields } from './customer.ts';
import type { Due, DueKind } from './due.ts';
import { entryFields } from './entry.ts';
import type { Milestone } from './milestone.ts';
import { spotLabel } from './place.ts';
import type { TemporaryCode, TemporaryRow } from './temporary.ts';

const dated = (kind: DueKind) => (one: Milestone) =>
  one.state === 'open' ? [{ kind, id: one.id, title: one.title, due: one.due }] : [];

interface Said {
  readonly id: string;
  readonly at: string;
  readonly time: number;
  readonly values: Standing['values'];
}

/** Just what `entryFields` insists on: decoding every entry of a store whole would take too long for a list. */
function saidIn({ id, entities }: Source): Said[] {
  const said: Said[] = [];
  for (const { id: entry, values } of shown(entities, 'entry')) {
    const { conversation, text, at } = values;
    if (conversation !== id || typeof text !== 'string' || !isInstant(at)) continue;
    said.push({ id: entry, at, time: milliseconds(at), values });
  }
  return said.sort((left, right) => left.time - right.time || (left.id < right.id ? -1 : 1));
}

const owedFields = v.pick(entryFields, ['text', 'asks', 'due', 'outcome']);

/** A promise we made and a question we owe an answer to wait until somebody says how they ended. */
function owed({ id, values }: Said): Due[] {
  const { kind } = values;
  if (kind !== 'promise' && kind !== 'question') return [];
  const { text, asks, due, outcome } = v.parse(owedFields, values);
  if (outcome || (kind === 'question' && asks === 'us')) return [];
  return [{ kind, id, title: text.slice(0, 200), ...(due && { due }) }];
}

const temporaryRow = ({ id, reason, until, owner, spot, told }: TemporaryCode): TemporaryRow => ({
  id,
  reason,
  until,
  owner,
  where: spotLabel(spot),
  isTold: told !== undefined,
});

/** What a list shows of one conversation; undefined when it is unknown or deleted. */
export function rowOf(id: string, entities: readonly Standing[]): Row | undefined {
  const source: Source = { id, entities, fault: () => {} };
  const own = readOwn(source);
  if (!own) return undefined;
  const said = saidIn(source);
  return {
    id,
    ...(own.customer && { customer: own.customer }),
    title: own.title,
    channel: own.channel,
    started: own.started,
    ...(own.ended && { ended: own.ended }),
    entries: said.length,
    latest: said.at(-1)?.at ?? own.started,
    due: [
      ...readDated('milestone', source).flatMap(dated('milestone')),
      ...said.flatMap(owed),
      ...readDated('followUp', source).flatMap(dated('followUp')),
    ],
    temporary: readTemporary(source)
      .filter(one => !one.gone)
      .map(temporaryRow),
  };
}

/** What stands in a conversation for this person alone. */
export function mineOf(id: string, entities: readonly Standing[]): Mine | undefined {
  const mine = saidIn({ id, entities, fault: () => {} }).filter(one => one.values['reach'] === 'me');
  const latest = mine.at(-1)?.at;
  return latest === undefined ? undefined : { entries: mine.length, latest, due: mine.flatMap(owed) };
}

export function customerIn({ id, hidden, values }: Standing): Customer | undefined {
  const read = v.safeParse(customerFields, values);
  if (!read.success || hidden) return undefined;
  const { name, movedTo } = read.output;
  return { id, name, ...(movedTo && { movedTo }) };
}

export const customerOf = (folded: Folded): Customer | undefined => customerIn(standingOf(folded));
