import * as vscode from 'vscode';
import type { EntryKind } from '../../domain/records/entry.ts';
import type { App } from '../app.ts';
import { requireNoCall } from '../call/requireNoCall.ts';
import { showField } from '../call/startCall.ts';
import { quietly } from '../guard.ts';
import type { Desk } from '../lazy/desk.ts';
import { leaveSample, returnToOwnRecords } from './leaveSample.ts';

interface Line {
  readonly kind: EntryKind;
  readonly text: string;
}

const lines = (): readonly Line[] => [
  { kind: 'heard', text: vscode.l10n.t('Our big exports stop half way since Monday.') },
  { kind: 'heard', text: vscode.l10n.t('Small ones work. We have to close the month on Thursday.') },
  { kind: 'told', text: vscode.l10n.t('We look into it now and tell you what we find.') },
];

async function startSampleCall(desk: Desk): Promise<string> {
  await desk.prepare();
  const { id: customer } = await desk.change.addCustomer({ name: vscode.l10n.t('Northwind (sample)') });
  const conversation = await desk.change.startConversation({ customer });
  for (const line of lines()) await desk.change.addEntry({ conversation, ...line });
  return conversation;
}

/** Without its call the sample would take a real one, and lose it. */
function leaveWithTheCall(app: App): void {
  const listener = app.call.onDidChange(
    quietly(app, async () => {
      if (app.sample.isOn && app.call.id !== undefined) return;
      listener.dispose();
      await leaveSample(app);
    }),
  );
}

/** Starts a call with a customer who does not exist, in a store that is thrown away; or goes to it. */
export async function trySample(app: App): Promise<void> {
  if (!app.sample.isOn) {
    await requireNoCall(app);
    await app.sample.begin();
    try {
      await app.call.change(await startSampleCall(await app.desk()));
    } catch (error) {
      await returnToOwnRecords(app);
      throw error;
    }
    leaveWithTheCall(app);
  }
  await showField(app);
}
