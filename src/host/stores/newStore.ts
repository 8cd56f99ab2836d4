import * as vscode from 'vscode';
import { identifierFrom } from '../../domain/identifier.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine, refused, shownDay } from '../askForLine.ts';
import { requireOwnRecords } from '../sample/requireOwnRecords.ts';

const field = 'store/new';

/** Says under which name a store would be made, or why it cannot. */
function check(text: string, taken: readonly string[]): vscode.InputBoxValidationMessage {
  const name = identifierFrom(text);
  if (!name) return refused(vscode.l10n.t('A name needs letters from a to z or digits.'));
  if (taken.includes(name)) return refused(vscode.l10n.t('There is a store named {0} already.', name));
  return shownDay(vscode.l10n.t('It is made as {0}', name));
}

/** Makes a store beside the private one. @returns its name; undefined when the person changed their mind */
export async function newStore(app: App): Promise<string | undefined> {
  requireOwnRecords(app);
  const desk = await app.desk();
  const taken = (await desk.places()).map(one => one.name);
  const answer = await askForLine(app, {
    field,
    title: vscode.l10n.t('New Store'),
    prompt: vscode.l10n.t('A store is for one audience: name it after those who may read it'),
    check: text => check(text, taken),
  });
  const name = identifierFrom(answer ?? '');
  if (!name) return undefined;
  await desk.addStore(name);
  await forgetLine(app, field);
  vscode.window.setStatusBarMessage(vscode.l10n.t('The store {0} is ready', name), 6_000);
  return name;
}
