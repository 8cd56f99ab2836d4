import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { ownScheme } from '../texts/ownDocuments.ts';

const top = new vscode.Range(0, 0, 0, 0);

/** What follows from reading a sheet stands above it. */
export function sheetLenses(app: App): vscode.Disposable {
  const provider: vscode.CodeLensProvider = {
    provideCodeLenses: async ({ uri: { path } }) => {
      const [, , id = ''] = path.split('/');
      const name = await (await app.desk()).customerName(id);
      if (name === undefined || app.hiding.isOn) return [];
      const { t } = vscode.l10n;
      return [
        { title: t('Start the Call'), command: 'listenFirst.startCall', arguments: [{ customer: name }] },
        { title: t('Hand Over…'), command: 'listenFirst.handover', arguments: [{ customer: id }] },
      ].map(one => new vscode.CodeLens(top, one));
    },
  };
  return vscode.languages.registerCodeLensProvider(
    { scheme: ownScheme, pattern: '**/prepare/*/*.md' },
    provider,
  );
}
