import * as vscode from 'vscode';
import { longDay } from '../../domain/day.ts';
import type { App } from '../app.ts';
import { forgetLine } from '../askForLine.ts';
import { askForDay, dayField } from '../call/askForDay.ts';
import { askWhy, forgetWhy, type Moving, shortTitle } from '../due/askWhy.ts';
import { requireTemporary, type TemporaryName } from '../temporary/openTemporary.ts';
import { headOf, rewriteHead } from './tagInCode.ts';

const until = /(\buntil\s*=\s*)\d{4}-\d{2}-\d{2}/;

/** Another end, with the reason: the record first, then the tag in the code. The end it had stays in its history. */
export async function extendTemporary(app: App, { conversation, id }: TemporaryName): Promise<void> {
  const { record } = await requireTemporary(app, { conversation, id });
  const about = `extend/${id}`;
  const due = await askForDay(app, {
    about,
    title: vscode.l10n.t('Extend "{0}": until when?', shortTitle(record.reason)),
    conversation,
  });
  if (!due) return;
  const moving: Moving = { id, title: record.reason, needsReason: true, isOurs: false };
  const why = await askWhy(app, moving, due);
  if (!why) return;
  const desk = await app.desk();
  const request = { conversation, id, ...due, ...why, today: desk.today() };
  const moved = await desk.change.extendTemporary(request);
  const head = await headOf(app, id);
  if (head) await rewriteHead(head, head.document.getText(head.range).replace(until, `$1${due.day}`));
  await forgetLine(app, dayField(about));
  await forgetWhy(app, moving);
  const words = head
    ? vscode.l10n.t('Extended until {0}', longDay(due.day))
    : vscode.l10n.t(
        'Extended until {0}. Its tag was not found here: change it where it stands',
        longDay(due.day),
      );
  if (moved ?? head) vscode.window.setStatusBarMessage(words, 6_000);
}
