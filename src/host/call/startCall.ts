import * as vscode from 'vscode';
import type { AnyTemplate } from '../../domain/records/checklists/templates.ts';
import type { App } from '../app.ts';
import { forgetLine } from '../askForLine.ts';
import { isProblem } from '../guard.ts';
import type { Desk } from '../lazy/desk.ts';
import { paneId } from '../pane/callPane.ts';
import { openCallWindow } from '../pane/callWindow.ts';
import { readField } from '../pane/field/unsentField.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';
import { askForCustomer, offeredCustomers } from './askForCustomer.ts';
import { currentMoment } from './currentMoment.ts';
import { askToJoin, runningElsewhere, startAnother } from './joinRunning.ts';
import { newCallTemplate } from './newCallTemplate.ts';

/** Brings the pane to the front, wherever it stands, with the caret in its field. */
export async function showField(app: App): Promise<void> {
  if (app.call.isInWindow) await openCallWindow(app);
  else await vscode.commands.executeCommand(`${paneId}.focus`);
  app.call.askForField();
}

export function unlessGone(error: unknown): void {
  if (!isProblem(error) || !['not found', 'store gone'].includes(error.code)) throw error;
}

/** No call runs, or the one that ran has ended or is gone; a line that was not added yet keeps it open. */
export async function isOver(app: App): Promise<boolean> {
  if (app.call.id === undefined || app.call.phase === 'closing') return true;
  const conversation = (await currentMoment(app).catch(unlessGone))?.conversation;
  if (!conversation) return true;
  return conversation.ended !== undefined && (await readField(app, conversation.id)).text.trim() === '';
}

/** Makes the private store at the first call, silently. @returns the conversation's id */
export async function startWith(desk: Desk, name: string, template?: AnyTemplate): Promise<string> {
  await desk.prepare();
  const { id } = await desk.change.addCustomer({ name });
  return desk.change.startConversation({ customer: id, template });
}

/** One customer may be in a call with somebody else already. @returns undefined when the person changed their mind */
async function joinOrStart(app: App, name: string): Promise<string | undefined> {
  const desk = await app.desk();
  const running = await runningElsewhere(desk, name);
  const joined = running ? await askToJoin(running) : startAnother;
  return joined === startAnother ? startWith(desk, name, await newCallTemplate(app)) : joined;
}

/** Whom a sheet names by whom the call is to be with. */
function namedBy(target: unknown): string | undefined {
  const { customer } = Object(target) as { customer?: unknown };
  return typeof customer === 'string' && customer.trim() !== '' ? customer : undefined;
}

/** Starts a call, or goes to the field of the one that runs. */
export async function startCall(app: App, target?: unknown): Promise<void> {
  if (await isOver(app)) {
    requireOwnRecords(app);
    const name = namedBy(target) ?? (await askForCustomer(offeredCustomers(app)));
    const call = name === undefined ? undefined : await joinOrStart(app, name);
    if (call === undefined) return;
    await app.call.change(call);
    await forgetLine(app, 'call/customer');
  }
  await showField(app);
}
