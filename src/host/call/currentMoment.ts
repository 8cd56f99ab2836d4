import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { isProblem } from '../guard.ts';
import type { Moment } from './paneState.ts';

function unlessGone(error: unknown): undefined {
  if (isProblem(error) && error.code === 'not found') return undefined;
  throw error;
}

/** The conversation this window is in, read afresh; none when it was deleted elsewhere. */
export async function currentMoment({ call, desk: open }: App): Promise<Omit<Moment, 'savedAt'>> {
  const desk = await open();
  const { id } = call;
  const conversation = id === undefined ? undefined : await desk.conversation(id).catch(unlessGone);
  const customer = await desk.customerName(conversation?.customer);
  return { conversation, customer: customer ?? vscode.l10n.t('Inbox'), now: desk.now() };
}
