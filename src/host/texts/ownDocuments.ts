import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Update } from '../../domain/records/update.ts';
import { sentFileName } from '../../text/fileNames.ts';
import type { App } from '../app.ts';
import { loadStores, onDidChangeStores } from '../stores/loadStores.ts';

export const ownScheme = 'listen-first';

async function logOf(app: App, conversation: string): Promise<string> {
  const desk = await app.desk();
  return desk.read.exportLog({ conversation, audience: 'lead', today: desk.today() });
}

async function updateOf(app: App, { customer, update: id }: UpdateName): Promise<Update> {
  const sent = await (await app.desk()).read.listUpdates(customer);
  const update = sent.find(one => one.id === id);
  if (update) return update;
  throw new Problem('not found', vscode.l10n.t('This update is gone: it was deleted in another window.'));
}

const storesPath = '/store/all/Stores.md';

export const isStoresDocument = ({ scheme, path }: vscode.Uri): boolean =>
  scheme === ownScheme && path === storesPath;

/** Documents to read, made from the records: the log of a conversation, updates as they were sent, and the stores. */
export function ownDocuments(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === ownScheme) changed.fire(uri);
  };
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ path }) => {
      const [, kind, first = '', second = ''] = path.split('/');
      if (kind === 'store') return (await loadStores()).storesText(app);
      if (kind !== 'update') return logOf(app, first);
      return (await updateOf(app, { customer: first, update: second })).text;
    },
  };
  return vscode.Disposable.from(
    changed,
    app.onDidChange(refresh),
    onDidChangeStores(refresh),
    vscode.workspace.registerTextDocumentContentProvider(ownScheme, provider),
  );
}

const show = async (path: string, how: vscode.TextDocumentShowOptions) => {
  const uri = vscode.Uri.from({ scheme: ownScheme, path });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), how);
};

export const openStores = (): Promise<void> => show(storesPath, { preview: false });

export function openLog({ conversation }: { readonly conversation: string }): Promise<void> {
  return show(`/log/${conversation}/log.md`, { preview: true });
}

export interface UpdateName {
  readonly customer: string;
  readonly update: string;
}

/** The last part is only for the title of its tab; the ids before it say which update it is. */
async function tabName(app: App, name: UpdateName): Promise<string> {
  const { day } = await updateOf(app, name);
  return sentFileName((await (await app.desk()).customerName(name.customer)) ?? '', day);
}

export interface Opening {
  readonly app: App;
  /** The one in use, unless given. */
  readonly column?: vscode.ViewColumn | undefined;
}

export async function openUpdate(name: UpdateName, { app, column }: Opening): Promise<void> {
  const path = `/update/${name.customer}/${name.update}/${await tabName(app, name)}`;
  await show(path, { preview: false, ...(column && { viewColumn: column }) });
}
