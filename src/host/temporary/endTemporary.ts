import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { askForLine, forgetLine } from '../askForLine.ts';

/** Takes temporary code off the list, with what shows that it is no longer needed. */
export async function endTemporary(
  app: App,
  { conversation, id }: { readonly conversation: string; readonly id: string },
): Promise<void> {
  const field = `gone/${id}`;
  const how = await askForLine(app, {
    field,
    title: vscode.l10n.t('It Is Gone: what verified the real fix?'),
    prompt: vscode.l10n.t(
      'The next update says it to the customer. Or just Enter: then it says only that it is gone',
    ),
    placeholder: vscode.l10n.t('export of 12 000 lines ran in the test system'),
    allowsNothing: true,
  });
  if (how === undefined) return;
  await (await app.desk()).change.endTemporary({ conversation, id, how: how.trim(), isForThem: true });
  await forgetLine(app, field);
}
