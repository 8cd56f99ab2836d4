import { posix } from 'node:path';
import * as vscode from 'vscode';

/** More files of one name are not looked through. */
const most = 50;

const literal = (name: string) => name.replace(/[[\]{}*?]/g, '[$&]');

/** The files in the open folders with the name of that path; none where there are too many to look through. */
export async function filesNamed(path: string): Promise<readonly vscode.Uri[]> {
  const pattern = `**/${literal(posix.basename(path))}`;
  const files = await vscode.workspace.findFiles(pattern, '**/node_modules/**', most + 1);
  return files.length > most ? [] : files;
}
