import { type Day, dayOf } from '../../domain/day.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Entry } from '../../domain/records/conversation.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { type Due, moveForThem } from '../../domain/records/due.ts';
import type { Milestone } from '../../domain/records/milestone.ts';
import { promised } from '../../domain/records/promised.ts';
import type { Update } from '../../domain/records/update.ts';
import { isNextUpdate } from '../../text/update/nextUpdate.ts';
import { tellsDate } from '../../text/update/sentDates.ts';
import { finishDue } from '../due/finishDue.ts';
import { toldMoves } from '../due/tellMoves.ts';
import { type Dates, datesWith } from './datesWith.ts';

export interface Telling {
  readonly customer: Customer;
  readonly update: Update;
}

const isOpenUpdate = ({ kind, title }: Due) => kind === 'milestone' && isNextUpdate({ title });
const mayChange = (one: Due) => one.moved?.isTold === false || isOpenUpdate(one);

const wordsFor = (one: Entry) => (one.kind === 'promise' ? promised(one) : one.text);

function toldIn(text: string, { milestones, owed }: Dates): (Milestone | Entry)[] {
  const stands = (day: Day | undefined, what: string) => day !== undefined && tellsDate(text, { day, what });
  return [
    ...milestones.filter(one => one.state === 'open' && stands(one.due.day, one.title)),
    ...owed.filter(one => !one.outcome && stands(one.due?.day, wordsFor(one))),
  ].filter(one => moveForThem(one)?.isTold === false);
}

async function recordMoves({ store }: Ports, dates: Dates, { text, sent }: Update): Promise<void> {
  const told = new Set(toldIn(text, dates).map(one => one.id));
  for (const record of dates.entities.filter(one => told.has(one.id) && !one.hidden)) {
    const draft = toldMoves(record, sent);
    if (draft) await store.write(draft);
  }
}

/** They heard from us: a next update that was due until then is done. */
async function finishUpdates(
  ports: Ports,
  { home, milestones }: Dates,
  { day, sent }: Update,
): Promise<void> {
  const until = dayOf(sent) > day ? dayOf(sent) : day;
  for (const one of milestones) {
    if (one.state !== 'open' || !isNextUpdate(one) || one.due.day > until) continue;
    await finishDue(ports, { ...home, kind: 'milestone', id: one.id });
  }
}

/** What an update says of moved dates they know from when it was sent; the update they waited for is done. */
export async function recordDates(ports: Ports, { customer, update }: Telling): Promise<void> {
  for (const dates of await datesWith(ports, customer, mayChange)) {
    await recordMoves(ports, dates, update);
    await finishUpdates(ports, dates, update);
  }
}
