import * as vscode from 'vscode';
import type { App } from '../app.ts';

export async function openWalkthrough({ extension }: App): Promise<void> {
  await vscode.commands.executeCommand(
    'workbench.action.openWalkthrough',
    `${extension.extension.id}#firstCall`,
  );
}
