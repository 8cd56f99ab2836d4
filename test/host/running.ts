import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { App } from '../../src/host/app.ts';
import { startWith } from '../../src/host/call/startCall.ts';
import { dataFolder, privateHome, thisMachine } from '../../src/storage/location.ts';

/** The extension as it runs in this host. */
export async function runningApp(): Promise<App> {
  const extension = vscode.extensions.getExtension<App>('listen-first.listen-first');
  if (!extension) throw new Error('The extension is not installed in this host.');
  return extension.activate();
}

export const home = privateHome(dataFolder(thisMachine()));

/** Starts a call without the picker, as if its name had been typed there. */
export async function inCall(name: string): Promise<{ app: App; id: string }> {
  const app = await runningApp();
  const id = await startWith(await app.desk(), name);
  await app.call.change(id);
  return { app, id };
}

export async function add(app: App, conversation: string, text: string): Promise<string> {
  return (await app.desk()).change.addEntry({ conversation, text, kind: 'heard' });
}

export function draftsOnDisk(): string[] {
  const folder = join(home.local, 'drafts');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

export function folderNamed(index: number): vscode.WorkspaceFolder {
  const folder = vscode.workspace.workspaceFolders?.[index];
  if (!folder) throw new Error(`The window has no folder number ${index}.`);
  return folder;
}

export async function openAt(file: vscode.Uri, first: number, last: number): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(file);
  const end = document.lineAt(last - 1).range.end;
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(new vscode.Position(first - 1, 0), end);
  return editor;
}

/** Resolves when the condition holds; the limit only keeps a broken run from hanging. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  throw new Error('What was waited for did not come.');
}
