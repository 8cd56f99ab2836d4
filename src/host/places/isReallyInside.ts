import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import type * as vscode from 'vscode';

/** Whether no link leads a file of the folder out of it. */
export async function isReallyInside(file: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
  if (file.scheme !== 'file') return true;
  const path = relative(await realpath(folder.fsPath), await realpath(file.fsPath));
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
