import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';
import { forgetLine } from '../askForLine.ts';
import { askForCustomer, offeredCustomers } from '../call/askForCustomer.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';
import { requireShown } from '../texts/ownFiles.ts';
import { chooseSource } from './importSource.ts';
import { pickShown } from './pickShown.ts';
import { readAnswered } from './reading.ts';
import { type Decision, RunningImport } from './runningImport.ts';

/** The one whose preview is open, or was closed by hand. */
let running: RunningImport | undefined;

const customerField = 'import/customer';

function requireRoom(app: App): void {
  requireOwnRecords(app);
  requireShown(app);
}

function askForName(app: App): Promise<string | undefined> {
  return askForCustomer(offeredCustomers(app), {
    field: customerField,
    title: vscode.l10n.t('Import Conversations'),
    placeholder: vscode.l10n.t('Who were they with? Pick a customer or type a new name'),
    isForgottenLater: true,
  });
}

async function begin(app: App): Promise<RunningImport | undefined> {
  const chosen = await chooseSource(app);
  const answered = chosen && (await readAnswered(app, { chosen, answers: {} }));
  const customer = answered && (await askForName(app));
  if (!chosen || !answered || customer === undefined) return undefined;
  await forgetLine(app, customerField);
  return new RunningImport(app, { chosen, customer }, answered);
}

/** Closed without an answer, the preview stays, with the same answers above it. */
async function askWhatNow(app: App, one: RunningImport): Promise<void> {
  await one.show();
  const items = one.choices().map(({ title, answer }) => ({ label: title, answer }));
  const options = { title: vscode.l10n.t('Nothing Is Kept Yet'), ignoreFocusOut: true };
  const picked = await pickShown(app, token => vscode.window.showQuickPick(items, options, token));
  if (picked) await decide(app, one, picked.answer);
}

async function decide(app: App, one: RunningImport, decision: Decision): Promise<void> {
  requireRoom(app);
  // The picker and the lenses may both be answered.
  if (running !== one) return;
  if (decision === 'us' || decision === 'format') {
    await (decision === 'us' ? one.askForUs() : one.askForFormat());
    return askWhatNow(app, one);
  }
  if (decision === 'cancel') await one.end();
  else await one.keep(decision);
  running = undefined;
}

/** From the choice of a source to its conversations; nothing is kept before the person says so. */
export async function importConversation(app: App): Promise<void> {
  requireRoom(app);
  const one = await begin(app);
  if (!one) return;
  running = one;
  await one.askForUs();
  await askWhatNow(app, one);
}

const decisions: readonly Decision[] = ['keep', 'replace', 'both', 'us', 'format', 'cancel'];

/** What was pressed above the preview. @throws Problem where its import is over */
export async function decideImport(app: App, answer: unknown): Promise<void> {
  const decision = decisions.find(one => one === answer);
  if (running && decision) return decide(app, running, decision);
  throw new Problem('not found', vscode.l10n.t('This import is over. Begin another one.'));
}
