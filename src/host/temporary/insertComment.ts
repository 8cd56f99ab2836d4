import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { type Form, indentAt } from '../../tags/commentingAt.ts';
import { commentSnippet } from '../../tags/commentSnippet.ts';
import type { Comment } from '../../tags/commentTables.ts';
import { lineToTag } from '../../tags/lineToTag.ts';
import { type TagWords, tagText } from '../../tags/tagText.ts';
import { keywordHere } from '../tags/keyword.ts';
import { requireCommenting, siteAt } from './taggable.ts';

interface CommentLine {
  readonly at: number;
  readonly indent: string;
  readonly tag: string;
}

/** A language may have no comments of the form that was asked for: then its tokens are empty. */
function isWhole(line: string, { tag }: CommentLine, how: Comment | Form): boolean {
  const [before = '', after = ''] = line.split(tag);
  return line.includes(tag) && before.trim() !== '' && (how !== 'block' || after.trim() !== '');
}

async function put(editor: vscode.TextEditor, line: CommentLine, how: Comment | Form): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  const snippet = new vscode.SnippetString(commentSnippet(how, line));
  await editor.insertSnippet(snippet, new vscode.Position(line.at, 0), {
    undoStopBefore: true,
    undoStopAfter: true,
    keepWhitespace: true,
  });
  if (document.version === version) return false;
  if (isWhole(document.lineAt(line.at).text, line, how)) return true;
  await vscode.commands.executeCommand('undo');
  return false;
}

/** The caret stays on the code it was on. */
function below(at: number) {
  const moved = (one: vscode.Position) => (one.line >= at ? one.translate(1) : one);
  return ({ anchor, active }: vscode.Selection) => new vscode.Selection(moved(anchor), moved(active));
}

/** A tab may have been left or closed since; what is shown has an editor of its own. */
async function shownEditor(editor: vscode.TextEditor): Promise<vscode.TextEditor> {
  const isShown = vscode.window.visibleTextEditors.includes(editor);
  return isShown ? editor : vscode.window.showTextDocument(editor.document.uri);
}

async function tryToInsert(left: vscode.TextEditor, line: number, tag: string): Promise<boolean> {
  const editor = await shownEditor(left);
  const { lines } = siteAt(editor.document, line);
  const at = lineToTag(lines, Math.min(line, lines.length - 1));
  const site = siteAt(editor.document, at);
  const commenting = requireCommenting(site);
  const wanted = { at, indent: indentAt(site), tag };
  const selections = editor.selections.map(below(at));
  for (const how of commenting.by === 'table' ? [commenting.comment] : commenting.forms) {
    if (!(await put(editor, wanted, how))) continue;
    editor.selections = selections;
    return true;
  }
  return false;
}

/**
 * Puts the tag into a comment on a line of its own above the line, as one step to undo.
 * @param line 0-based
 * @throws Problem 'read-only', which shows the tag
 */
export async function insertComment(editor: vscode.TextEditor, line: number, words: TagWords): Promise<void> {
  const tag = tagText({ ...words, keyword: keywordHere() });
  let cause: unknown;
  const isDone = await tryToInsert(editor, line, tag).catch((error: unknown) => {
    cause = error;
    return false;
  });
  if (isDone) return;
  throw new Problem(
    'read-only',
    vscode.l10n.t(
      'The record is kept, but the code could not be changed. Put this into a comment above the line: {0}',
      tag,
    ),
    cause,
  );
}
