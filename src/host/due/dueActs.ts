import type { DueName } from '../../actions/due/dueRecord.ts';
import type { Ending } from '../../actions/due/finishDue.ts';
import { longDay } from '../../domain/day.ts';
import type { App } from '../app.ts';
import { prepare } from '../prepare/prepare.ts';
import { openEntry, openLine } from '../search/openEntry.ts';
import type { DoneItem, DueItem } from '../trees/dueRows.ts';
import { forgetFinished, noteFinished } from './finished.ts';

/** How the use cases call what a row stands for. */
export function nameOf({ conversation, customer, kind, id }: DueItem): DueName {
  if (conversation !== undefined) return { conversation, kind, id };
  if (customer) return { customer: customer.id, kind, id };
  throw new TypeError('a row that stands nowhere');
}

async function end(app: App, item: DueItem, outcome?: Ending): Promise<void> {
  await (await app.desk()).change.finishDue({ ...nameOf(item), outcome });
  noteFinished(item);
}

export const finishDue = (app: App, item: DueItem): Promise<void> => end(app, item);
export const breakPromise = (app: App, item: DueItem): Promise<void> => end(app, item, 'broken');
/** Taken back, as agreed with them. */
export const withdrawPromise = (app: App, item: DueItem): Promise<void> => end(app, item, 'withdrawn');

/** Takes back that it is done. */
export async function reopenDue(app: App, { item }: DoneItem): Promise<void> {
  await (await app.desk()).change.reopenDue(nameOf(item));
  forgetFinished(item);
}

/** They know of its new date. */
export async function tellDue(app: App, item: DueItem): Promise<void> {
  await (await app.desk()).change.tellMoves(nameOf(item));
}

/** The log of its conversation, where it stands in it; agreed on outside any, the sheet of the customer. */
export async function openDue(app: App, item: DueItem): Promise<void> {
  const { conversation, customer, kind, id, due } = item;
  if (conversation === undefined) return prepare(app, { customer: customer?.id });
  if (kind === 'promise' || kind === 'question') await openEntry(app, { conversation, entry: id });
  else if (due) await openLine(app, conversation, `- ${longDay(due.day)}: `);
}
