import * as vscode from 'vscode';
import type { App } from './app.ts';
import { quietly } from './guard.ts';

export interface LineQuestion {
  /** The field in the journal of unsent text; what a closed box held stands in it the next time. */
  readonly field: string;
  readonly title: string;
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands in the box when nothing was left in it. */
  readonly initial?: string;
  /** An empty line is an answer too. */
  readonly allowsNothing?: boolean;
  /** Says what the text means, or what is wrong with it: an error is not accepted. */
  readonly check?: (text: string) => vscode.InputBoxValidationMessage | undefined;
}

const isError = (found: vscode.InputBoxValidationMessage | undefined) =>
  found?.severity === vscode.InputBoxValidationSeverity.Error;

export const shownDay = (message: string): vscode.InputBoxValidationMessage => ({
  message,
  severity: vscode.InputBoxValidationSeverity.Info,
});

export const refused = (message: string): vscode.InputBoxValidationMessage => ({
  message,
  severity: vscode.InputBoxValidationSeverity.Error,
});

/** Windows that died leave a line each; a box has room for one. */
const oneLine = (text: string) => text.replaceAll('\n', ' ');

/**
 * One line in a box that ignores the loss of focus and keeps every key on disk. Call `forgetLine` once the answer is
 * saved elsewhere. @returns undefined when the person closed the box
 */
export async function askForLine(app: App, question: LineQuestion): Promise<string | undefined> {
  const { typing } = await app.desk();
  const { text: left } = await typing.adopt(question.field);
  const box = vscode.window.createInputBox();
  box.title = question.title;
  box.prompt = question.prompt;
  box.placeholder = question.placeholder;
  box.value = oneLine(left) || (question.initial ?? '');
  box.ignoreFocusOut = true;
  const keep = quietly(app, (text: string) => typing.keep(question.field, text));
  const check = (text: string) => (text.trim() === '' ? undefined : question.check?.(text));
  return new Promise(resolve => {
    const follow = (text: string) => {
      box.validationMessage = check(text);
    };
    follow(box.value);
    box.onDidChangeValue(text => {
      follow(text);
      void keep(text);
    });
    box.onDidAccept(() => {
      const isMissing = box.value.trim() === '' && !question.allowsNothing;
      if (isMissing || isError(check(box.value))) return;
      resolve(box.value);
      box.hide();
    });
    // It may name somebody: on a shared screen it closes, and keeps what stands in it.
    const watch = app.hiding.onDidChange(() => app.hiding.isOn && box.hide());
    box.onDidHide(() => {
      resolve(undefined);
      watch.dispose();
      box.dispose();
    });
    box.show();
  });
}

export async function forgetLine(app: App, field: string): Promise<void> {
  await (await app.desk()).typing.keep(field, '');
}
