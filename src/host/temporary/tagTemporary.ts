import * as vscode from 'vscode';
import { shortDay } from '../../domain/day.ts';
import type { Spot } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { saidAt } from '../call/saidAt.ts';
import { spotOf } from '../places/spotOf.ts';
import { afterTag } from './afterTag.ts';
import { conversationFor } from './conversationFor.ts';
import { followLine } from './followLine.ts';
import { insertComment } from './insertComment.ts';
import { requireTaggable } from './taggable.ts';
import { askForTag } from './tagQuestion.ts';

interface Target {
  readonly editor: vscode.TextEditor;
  readonly spot: Promise<Spot>;
  /** Where the line stands by now, 0-based. */
  readonly line: () => number;
}

/** The record first: a tag whose record is missing says nothing to anybody. */
async function tag(app: App, { editor, spot, line }: Target): Promise<void> {
  const { document } = editor;
  const { start, end } = editor.selection;
  const answer = await askForTag(app, { document, conversation: conversationFor(app) });
  if (!answer) return;
  const { reason, until, reasonInCode, whom, named } = answer;
  const { conversation } = whom;
  const { followComment, keepRecord } = await import('../lazy/temporary.ts');
  const at = await saidAt(app, conversation);
  const ref = await keepRecord(await app.desk(), { conversation, reason, until, at, spot: await spot });
  try {
    await insertComment(editor, line(), { until: until.day, for: named, ref, reason: reasonInCode });
    const by = line() - start.line;
    const range = new vscode.Range(start.translate(by), end.translate(by));
    void followComment(app, { ref, conversation, document, range });
  } finally {
    await afterTag(app, document, whom);
  }
  vscode.window.setStatusBarMessage(vscode.l10n.t('Tagged until {0}', shortDay(until.day)), 4_000);
}

/** Tags the line of the caret, or the first one selected, in one line of input. */
export async function tagTemporary(app: App): Promise<void> {
  const editor = requireTaggable(vscode.window.activeTextEditor);
  const followed = followLine(editor.document, editor.selection.start.line);
  const spot = spotOf(app, editor);
  spot.catch(() => {}); // told once the spot is needed; while the question is open nobody waits for it
  try {
    await tag(app, { editor, spot, line: () => followed.at });
  } finally {
    followed.dispose();
  }
}
