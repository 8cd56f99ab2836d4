import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { offeredEnd } from '../../domain/records/leftOpen.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import type { Ask } from '../../protocol/call.ts';
import type { App } from '../app.ts';
import { isLineLeft } from '../pane/field/unsentField.ts';

type LeftOpen = Extract<Ask, { kind: 'leftOpen' }>;

/** A call that nobody ended: this window goes on with it, or it ends when its last line was added. */
export async function carryOutLeftOpen(app: App, { conversation, act }: LeftOpen): Promise<void> {
  if (act === 'goOn') return app.call.change(conversation);
  const desk = await app.desk();
  if (await isLineLeft(desk, conversation)) {
    await app.call.change(conversation);
    throw new Problem(
      'bad input',
      vscode.l10n.t('One line of this call is not added yet. Add it or empty the field, then end the call.'),
    );
  }
  const row = rowShowing((await desk.listing()).conversations, conversation);
  if (!row) return;
  await desk.change.endConversation({ conversation, at: offeredEnd(row) });
  await app.call.change(conversation, 'closing');
}
