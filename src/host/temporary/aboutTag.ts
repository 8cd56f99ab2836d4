import type * as vscode from 'vscode';
import type { Day } from '../../domain/day.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import type { App } from '../app.ts';
import { calendarOf, type DateHabits } from '../call/calendarOf.ts';
import { requireWritable } from './taggable.ts';

/** How the end is read: on the working days of whom the code is for. */
export interface About extends DateHabits {
  readonly today: Day;
  /** Whom the code is for. */
  readonly customer: string | undefined;
  /** All names that must not stand in code. */
  readonly names: readonly string[];
}

/** The code, and the talk it is tagged in. */
export interface Site {
  readonly document: vscode.TextDocument;
  readonly conversation: string | undefined;
}

/** What has to be known of whom the code is for. @throws Problem 'read-only' */
export async function aboutTag(app: App, { document, conversation }: Site): Promise<About> {
  await requireWritable(document);
  const desk = await app.desk();
  const { customers, conversations } = await desk.listing();
  const row = rowShowing(conversations, conversation);
  return {
    today: desk.today(),
    customer: customers.find(one => one.id === row?.customer)?.name,
    names: customers.map(one => one.name),
    ...(await calendarOf(app, { conversation })),
  };
}
