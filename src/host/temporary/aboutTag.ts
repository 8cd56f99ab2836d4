import type * as vscode from 'vscode';
import type { Day } from '../../domain/day.ts';
import type { Listing } from '../../domain/ports.ts';
import type { App } from '../app.ts';
import { calendarOf, type DateHabits } from '../call/calendarOf.ts';
import { lastTalk } from './lastTalk.ts';
import { mayNameIn } from './namesInCode.ts';
import { requireWritable } from './taggable.ts';
import { nobody, type Whom, whomIn, whomLast, whomNamed } from './whom.ts';

/** How the line is read: its end on the working days of whom the code is for. */
export interface About extends DateHabits {
  readonly today: Day;
  /** Whom the code is for, unless the line names another. */
  readonly whom: Whom;
  /** Whom the line may name at its end, by name. */
  readonly others: ReadonlyMap<string, Whom>;
  /** All names that must not stand in code; none where it may name customers. */
  readonly names: readonly string[];
  readonly mayName: boolean;
}

/** The code, and the talk it is tagged in. */
export interface Site {
  readonly document: vscode.TextDocument;
  readonly conversation: string | undefined;
}

function othersIn(listing: Listing): ReadonlyMap<string, Whom> {
  const known = listing.customers.flatMap(one => {
    const whom = whomNamed(listing, one);
    return whom ? [[one.name, whom] as const] : [];
  });
  return new Map([['nobody', nobody], ...known]);
}

/** What has to be known of whom the code is for. @throws Problem 'read-only' */
export async function aboutTag(app: App, { document, conversation }: Site): Promise<About> {
  await requireWritable(document);
  const desk = await app.desk();
  const listing = await desk.listing();
  const whom = conversation === undefined ? whomLast(listing, lastTalk(app)) : whomIn(listing, conversation);
  const mayName = mayNameIn(document.uri);
  return {
    today: desk.today(),
    whom,
    others: othersIn(listing),
    names: mayName ? [] : listing.customers.map(one => one.name),
    mayName,
    ...(await calendarOf(app, { conversation: whom.conversation })),
  };
}
