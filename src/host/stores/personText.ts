import * as vscode from 'vscode';
import { identifierFrom } from '../../domain/identifier.ts';
import { personMarkdown } from '../../text/personFile.ts';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';

const field = 'store/exportPerson';

export interface PersonText {
  /** For the file, without ending. */
  readonly name: string;
  readonly text: string;
}

/** Notes only for the one who made them are theirs to give. @returns undefined when the person changed their mind */
async function askForMine(count: number): Promise<boolean | undefined> {
  if (count === 0) return false;
  const { t } = vscode.l10n;
  const choices: (vscode.QuickPickItem & { readonly withMine: boolean })[] = [
    { label: t('Without what is only for me'), detail: t('Left out: {0}', count), withMine: false },
    { label: t('With what is only for me'), detail: t('Added: {0}', count), withMine: true },
  ];
  return (await vscode.window.showQuickPick(choices, { title: t('What Shall Stand in It?') }))?.withMine;
}

/** Everything that all stores hold on one person, as a text to hand over. @throws Problem where nothing is kept */
export async function personText(app: App): Promise<PersonText | undefined> {
  const answer = await askForLine(app, {
    field,
    title: vscode.l10n.t('Export Everything on One Person'),
    prompt: vscode.l10n.t('Their name as it was noted down'),
  });
  if (answer === undefined) return undefined;
  await forgetLine(app, field);
  const desk = await app.desk();
  const [person, today] = [answer.trim(), desk.today()];
  const found = await desk.read.collectPerson({ person, today, withMine: false });
  const withMine = await askForMine(found.leftOut);
  if (withMine === undefined) return undefined;
  const { file } = withMine ? await desk.read.collectPerson({ person, today, withMine }) : found;
  return { name: `${identifierFrom(person) ?? 'person'}-${today}-everything`, text: personMarkdown(file) };
}
