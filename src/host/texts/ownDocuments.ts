import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { App } from '../app.ts';

export const ownScheme = 'listen-first';

async function logOf(app: App, conversation: string): Promise<string> {
  const desk = await app.desk();
  return desk.read.exportLog({ conversation, audience: 'lead', today: desk.today() });
}

async function updateOf(app: App, customer: string, id: string): Promise<string> {
  const sent = await (await app.desk()).read.listUpdates(customer);
  const update = sent.find(one => one.id === id);
  if (update) return update.text;
  throw new Problem('not found', vscode.l10n.t('This update is gone: it was deleted in another window.'));
}

/** Documents to read, made from the records: the log of a conversation, and updates as they were sent. */
export function ownDocuments(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === ownScheme) changed.fire(uri);
  };
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => {
      const [, kind, first = '', second = ''] = path.split('/');
      return kind === 'update' ? updateOf(app, first, second) : logOf(app, first);
    },
  };
  return vscode.Disposable.from(
    changed,
    app.onDidChange(refresh),
    vscode.workspace.registerTextDocumentContentProvider(ownScheme, provider),
  );
}

const show = async (path: string) => {
  const uri = vscode.Uri.from({ scheme: ownScheme, path });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
};

export function openLog({ conversation }: { readonly conversation: string }): Promise<void> {
  return show(`/log/${conversation}/log.md`);
}

export interface UpdateName {
  readonly customer: string;
  readonly update: string;
}

export function openUpdate({ customer, update }: UpdateName): Promise<void> {
  return show(`/update/${customer}/${update}/update.md`);
}
