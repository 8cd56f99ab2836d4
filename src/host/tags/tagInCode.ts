import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { headsIn } from '../../tags/heads.ts';
import type { App } from '../app.ts';
import { keywordHere } from './keyword.ts';
import { uriOf } from './marks.ts';

/** A head as it stands in a document. */
export interface Head {
  readonly document: vscode.TextDocument;
  /** From the keyword to the closing bracket. */
  readonly range: vscode.Range;
}

/** @param line 0-based @returns undefined where no head stands in the line */
export function headAt(document: vscode.TextDocument, line: number): Head | undefined {
  if (line >= document.lineCount) return undefined;
  const { text } = document.lineAt(line);
  const [start] = headsIn(text, keywordHere());
  const end = start === undefined ? -1 : text.indexOf(')', start);
  if (start === undefined || end < 0) return undefined;
  return { document, range: new vscode.Range(line, start, line, end + 1) };
}

/** Where the tag of a record stands by now; undefined where no open folder has it. */
export async function headOf({ tags }: App, id: string): Promise<Head | undefined> {
  const all = tags.folders.flatMap(one => one.tags);
  const tag = all.find(({ ref }) => ref?.toLowerCase() === id);
  if (!tag) return undefined;
  const document = await vscode.workspace.openTextDocument(uriOf(tag));
  return headAt(document, tag.line - 1);
}

/** Changes a head as one step to undo, and saves a document that was saved before. @throws Problem 'read-only' */
export async function rewriteHead({ document, range }: Head, text: string): Promise<void> {
  const wasSaved = !document.isDirty;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Problem(
      'read-only',
      vscode.l10n.t(
        'The record is kept, but the code could not be changed. Put this in place of the old tag: {0}',
        text,
      ),
    );
  }
  if (wasSaved) await document.save();
}
