import * as vscode from 'vscode';
import { isReallyInside } from '../isReallyInside.ts';
import { cellsIn } from './cellsIn.ts';

/** Longer files are not looked through: what stands in them is nothing that people wrote. Bytes. */
export const longestFile = 4 * 1024 * 1024;

const textsIn = ({ path }: vscode.Uri, text: string): readonly string[] =>
  (path.endsWith('.ipynb') ? cellsIn(text) : undefined) ?? [text];

const isOf = (uri: vscode.Uri) => (one: { readonly uri: vscode.Uri }) =>
  one.uri.toString() === uri.toString();

function openTexts(file: vscode.Uri): readonly string[] | undefined {
  const notebook = vscode.workspace.notebookDocuments.find(isOf(file));
  if (notebook) return notebook.getCells().map(cell => cell.document.getText());
  const document = vscode.workspace.textDocuments.find(isOf(file));
  return document && textsIn(file, document.getText());
}

/** What stands in a file, saved or not: one text, or one for each cell; undefined for what is too long or may not be read. */
export async function textsOf(file: vscode.Uri): Promise<readonly string[] | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri;
  if (!folder || !(await isReallyInside(file, folder))) return undefined;
  const open = openTexts(file);
  if (open) return open.every(text => text.length <= longestFile) ? open : undefined;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > longestFile) return undefined;
  return textsIn(file, new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
}
