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
  readonly check?: Check | Promise<Check>;
}

type Check = (text: string) => vscode.InputBoxValidationMessage | undefined;

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

/** Keys go into the box at once; what it says of them follows as soon as it can be said. */
function openBox({ title, prompt, placeholder, initial = '' }: LineQuestion): vscode.InputBox {
  const box = vscode.window.createInputBox();
  box.title = title;
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.value = initial;
  box.ignoreFocusOut = true;
  box.show();
  return box;
}

/** What was left in it comes back; who was faster than the disk goes on after it. @returns whether both stand there */
function giveBack(box: vscode.InputBox, left: string, initial = ''): boolean {
  if (left === '') return false;
  const typed = box.value === initial ? '' : box.value;
  box.value = [left, typed].filter(Boolean).join(' ');
  return typed !== '';
}

/**
 * One line in a box that ignores the loss of focus and keeps every key on disk. Call `forgetLine` once the answer is
 * saved elsewhere. @returns undefined when the person closed the box
 */
export async function askForLine(app: App, question: LineQuestion): Promise<string | undefined> {
  const { field, initial, allowsNothing } = question;
  const box = openBox(question);
  const left = app.desk().then(async ({ typing }) => oneLine((await typing.adopt(field)).text));
  const judge = Promise.resolve(question.check);
  const check = async (text: string) => (text.trim() === '' ? undefined : (await judge)?.(text));
  const keep = quietly(app, async (text: string) => {
    await left;
    await (await app.desk()).typing.keep(field, text);
  });
  const follow = quietly(app, async () => {
    box.validationMessage = await check(box.value);
  });
  const accept = quietly(app, async (take: (line: string) => void) => {
    await left;
    const isMissing = box.value.trim() === '' && !allowsNothing;
    if (!isMissing && !isError(await check(box.value))) take(box.value);
  });
  const answer = new Promise<string | undefined>((resolve, reject) => {
    judge.catch(reject);
    left.then(text => {
      if (giveBack(box, text, initial)) void keep(box.value);
      void follow();
    }, reject);
    box.onDidChangeValue(text => {
      void keep(text);
      void follow();
    });
    box.onDidAccept(() => void accept(resolve));
    box.onDidHide(() => resolve(undefined));
  });
  // It may name somebody: on a shared screen it closes, and keeps what stands in it.
  const watch = app.hiding.onDidChange(() => app.hiding.isOn && box.hide());
  try {
    return await answer;
  } finally {
    watch.dispose();
    box.dispose();
  }
}

export async function forgetLine(app: App, field: string): Promise<void> {
  await (await app.desk()).typing.keep(field, '');
}
