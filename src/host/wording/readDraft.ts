import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { calendarOf } from '../call/calendarOf.ts';
import { customerOf } from '../texts/drafts.ts';
import { ownScheme } from '../texts/ownDocuments.ts';
import type { Around } from './context.ts';
import type { Draft } from './draftFindings.ts';
import { isWordingOn } from './settings.ts';
import { teamFor } from './teamFor.ts';

/** Whom an update was sent to; undefined for every other document. */
function sentTo({ uri }: vscode.TextDocument): string | undefined {
  const [, kind, customer] = uri.path.split('/');
  return uri.scheme === ownScheme && kind === 'update' ? customer : undefined;
}

const couldBeDraft = ({ uri, languageId }: vscode.TextDocument) =>
  uri.scheme === 'file' && languageId === 'markdown' && /[\\/]drafts[\\/][^\\/]+\.md$/.test(uri.fsPath);

/** What a customer gets or got, as far as its name says. */
export const couldBeTheirs = (document: vscode.TextDocument): boolean =>
  couldBeDraft(document) || sentTo(document) !== undefined;

async function aroundOf(app: App, customer: string): Promise<Around> {
  const desk = await app.desk();
  const [today, rows] = [desk.today(), (await desk.listing()).conversations];
  const theirs = rows.filter(row => row.customer === customer);
  const days = theirs.flatMap(row =>
    row.due.flatMap(one => (one.kind === 'milestone' && one.due ? [one.due.day] : [])),
  );
  return {
    today,
    calendar: (await calendarOf(app, { customer })).calendar,
    milestone: days.filter(day => day >= today).sort()[0],
    hasTemporaryCode: theirs.some(row => row.temporary.length > 0),
  };
}

/** A draft or an update that was sent; undefined for every other document, and while the screen is shared. */
export async function readDraft(app: App, document: vscode.TextDocument): Promise<Draft | undefined> {
  if (!isWordingOn() || app.hiding.isOn || !couldBeTheirs(document)) return undefined;
  const sent = sentTo(document);
  const customer = sent ?? customerOf((await app.desk()).ownFolder, document);
  if (customer === undefined) return undefined;
  const [around, team] = [await aroundOf(app, customer), await teamFor(app, { customer })];
  const why = vscode.Uri.joinPath(app.extension.extensionUri, 'media', 'wording.md');
  const isGone = app.hiding.isOn || document.isClosed;
  return isGone ? undefined : { document, customer, around, team, isSent: sent !== undefined, why };
}
