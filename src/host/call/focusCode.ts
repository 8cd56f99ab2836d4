import * as vscode from 'vscode';
import type { App } from '../app.ts';

/** Back to the code: from a window of its own, to the editors of the window it came from. */
export async function focusCode({ call }: App): Promise<void> {
  const command = call.isInWindow ? 'focusFirstEditorGroup' : 'focusActiveEditorGroup';
  await vscode.commands.executeCommand(`workbench.action.${command}`);
}
