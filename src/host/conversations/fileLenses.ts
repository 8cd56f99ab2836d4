import * as vscode from 'vscode';
import { inbox } from '../../domain/records/channel.ts';
import type { App } from '../app.ts';
import { ownScheme } from '../texts/ownDocuments.ts';
import { loadConversations } from './loadConversations.ts';

/** Above each line of the Inbox's log: file it into the conversation it belongs to. */
export function fileLenses(app: App): vscode.Disposable {
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: app.onDidChange,
    provideCodeLenses: async () => {
      if (app.hiding.isOn) return [];
      const { inboxLines } = await loadConversations();
      return (await inboxLines(app)).map(({ entry, line }) => {
        const target = { conversation: inbox, entry };
        return new vscode.CodeLens(new vscode.Range(line - 1, 0, line - 1, 0), {
          title: vscode.l10n.t('File…'),
          command: 'listenFirst.fileEntry',
          arguments: [target],
        });
      });
    },
  };
  return vscode.languages.registerCodeLensProvider(
    { scheme: ownScheme, pattern: '**/log/inbox/*.md' },
    provider,
  );
}
