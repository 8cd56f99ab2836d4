import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';
import { isOver } from './startCall.ts';

/** @throws Problem while a call runs in this window, or a line of one that is over was not added yet */
export async function requireNoCall(app: App): Promise<void> {
  if (await isOver(app)) return;
  throw new Problem(
    'bad input',
    vscode.l10n.t('A call is running in this window. End it first, then try again.'),
  );
}
