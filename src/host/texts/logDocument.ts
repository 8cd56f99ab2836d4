import * as vscode from 'vscode';
import type { App } from '../app.ts';

const scheme = 'listen-first';

/** The log of a conversation as a document to read, the same text that Export writes. */
export function logDocument(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) changed.fire(uri);
  };
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ path }) => {
      const desk = await app.desk();
      const conversation = path.split('/')[1] ?? '';
      return desk.read.exportLog({ conversation, audience: 'lead', today: desk.today() });
    },
  };
  return vscode.Disposable.from(
    changed,
    app.onDidChange(refresh),
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
  );
}

export async function openLog(row: { conversation: string }): Promise<void> {
  const uri = vscode.Uri.from({ scheme, path: `/${row.conversation}/log.md` });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
}
