import * as vscode from 'vscode';

/** A notebook or another document in an open folder, as the file it is kept in. */
export interface FileOf {
  readonly file: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  /** From the folder on. */
  readonly path: string;
  /** In a notebook: the number of the cell, from 0. */
  readonly cell?: number;
}

/** The notebook that a document is a cell of. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find(one =>
    one.getCells().some(cell => cell.document.uri.toString() === document.uri.toString()),
  );
}

export function pathIn(folder: vscode.WorkspaceFolder, { path }: vscode.Uri): string {
  return path.slice(folder.uri.path.replace(/\/$/, '').length + 1) || '.';
}

/** Undefined for what stands in no open folder. */
export function fileAt(file: vscode.Uri): FileOf | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(file);
  return folder && { file, folder, path: pathIn(folder, file) };
}

/** Undefined for what is no file in an open folder. */
export function fileOf(document: vscode.TextDocument): FileOf | undefined {
  if (document.isUntitled) return undefined;
  const notebook = notebookOf(document);
  if (!notebook) return fileAt(document.uri);
  const uri = document.uri.toString();
  const cell = notebook.getCells().findIndex(one => one.document.uri.toString() === uri);
  const found = notebook.isUntitled ? undefined : fileAt(notebook.uri);
  return found && { ...found, cell };
}
