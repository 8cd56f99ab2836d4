import type * as vscode from 'vscode';
import type { App } from '../app.ts';
import { forgetLine } from '../askForLine.ts';
import { quietly } from '../guard.ts';
import { rememberTalk } from './lastTalk.ts';
import { askOnceForNames } from './namesInCode.ts';
import { tagField } from './tagQuestion.ts';
import type { Whom } from './whom.ts';

/** Once the record is kept its line is forgotten and its talk remembered; whether code may name customers is asked once. */
export async function afterTag(
  app: App,
  { uri }: vscode.TextDocument,
  { conversation, customer }: Whom,
): Promise<void> {
  await forgetLine(app, tagField);
  await rememberTalk(app, conversation);
  if (customer) void quietly(app, () => askOnceForNames(app, uri))();
}
