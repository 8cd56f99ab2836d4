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

interface Ready {
  /** What a box of this question held when it was closed. */
  readonly left: string;
  readonly check: (text: string) => vscode.InputBoxValidationMessage | undefined;
}

async function readyFor(app: App, { field, check }: LineQuestion): Promise<Ready> {
  const [{ text }, judge] = await Promise.all([(await app.desk()).typing.adopt(field), check]);
  return {
    left: oneLine(text),
    check: line => (line.trim() === '' ? undefined : judge?.(line)),
  };
}

/** What was left in it comes back; who was faster than the disk goes on after it. */
function giveBack(box: vscode.InputBox, left: string, initial = ''): void {
  if (left === '') return;
  const typed = box.value === initial ? '' : box.value;
  box.value = [left, typed].filter(Boolean).join(' ');
}

/**
 * One line in a box that ignores the loss of focus and keeps every key on disk. Call `forgetLine` once the answer is
 * saved elsewhere. @returns undefined when the person closed the box
 */
export async function askForLine(app: App, question: LineQuestion): Promise<string | undefined> {
  const box = openBox(question);
  const ready = readyFor(app, question);
  const keep = quietly(app, async (text: string) => {
    await ready;
    await (await app.desk()).typing.keep(question.field, text);
  });
  const follow = quietly(app, async () => {
    box.validationMessage = (await ready).check(box.value);
  });
  const accept = quietly(app, async (take: (line: string) => void) => {
    const { check } = await ready;
    const isMissing = box.value.trim() === '' && !question.allowsNothing;
    if (!isMissing && !isError(check(box.value))) take(box.value);
  });
  const answer = new Promise<string | undefined>((resolve, reject) => {
    ready.then(({ left }) => {
      giveBack(box, left, question.initial);
      void keep(box.value === question.initial ? '' : box.value);
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
