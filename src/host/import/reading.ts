import * as vscode from 'vscode';
import { isQuestion } from '../../text/import/imported.ts';
import type { Read, Source } from '../../text/import/parseImport.ts';
import type { App } from '../app.ts';
import { dateOrder } from '../dateOrder.ts';
import { type Answers, askQuestion } from './importQuestions.ts';
import type { Chosen } from './importSource.ts';
import { readInThread } from './readInThread.ts';

/** A source with everything that was answered about it. */
export interface Reading {
  readonly chosen: Chosen;
  readonly answers: Answers;
}

/** What was read, and the answers it took. */
export interface Answered {
  readonly read: Read;
  readonly answers: Answers;
}

async function sourceOf(app: App, { chosen, answers }: Reading): Promise<Source> {
  const { us = [], order = dateOrder(), at, format } = answers;
  const today = (await app.desk()).today();
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  return { ...chosen, today, zone, us, order, at, format };
}

/** Reads the source, and asks until it can be read. @returns undefined when the person changed their mind @throws Problem */
export async function readAnswered(app: App, reading: Reading): Promise<Answered | undefined> {
  const file = vscode.Uri.joinPath(app.extension.extensionUri, 'dist', 'importReader.mjs').fsPath;
  let { answers } = reading;
  for (;;) {
    const source = await sourceOf(app, { ...reading, answers });
    const read = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading…') },
      () => readInThread(file, source),
    );
    if (!isQuestion(read)) return { read, answers };
    const answer = await askQuestion(app, read);
    if (!answer) return undefined;
    answers = { ...answers, ...answer };
  }
}
