import * as vscode from 'vscode';
import { dayOf } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import { inbox } from '../../domain/records/channel.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import type { Update } from '../../domain/records/update.ts';
import { sentFileName, sheetFileName, shownLogName } from '../../text/fileNames.ts';
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

async function sheetOf(app: App, customer: string): Promise<string> {
  const desk = await app.desk();
  return desk.read.prepare({ customer, today: desk.today() });
}

const storesPath = '/store/all/Stores.md';

export const isStoresDocument = ({ scheme, path }: vscode.Uri): boolean =>
  scheme === ownScheme && path === storesPath;

/** A sheet is made when it is asked for: a whole history is read for it, which no added line may wait for. */
const sheetAsked = new vscode.EventEmitter<vscode.Uri>();
const isSheet = ({ path }: vscode.Uri) => path.startsWith('/prepare/');
const isFollowed = (uri: vscode.Uri) => uri.scheme === ownScheme && !isSheet(uri);

/** Documents to read, made from the records: logs, updates as they were sent, sheets before a call, and the stores. */
export function ownDocuments(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const refresh = () => {
    for (const { uri } of vscode.workspace.textDocuments) if (isFollowed(uri)) changed.fire(uri);
  };
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async ({ path }) => {
      const [, kind, first = '', second = ''] = path.split('/');
      if (kind === 'store') return (await loadStores()).storesText(app);
      if (kind === 'prepare') return sheetOf(app, first);
      if (kind !== 'update') return logOf(app, first);
      return (await updateOf(app, { customer: first, update: second })).text;
    },
  };
  return vscode.Disposable.from(
    changed,
    app.onDidChange(refresh),
    sheetAsked.event(uri => changed.fire(uri)),
    onDidChangeStores(refresh),
    vscode.workspace.registerTextDocumentContentProvider(ownScheme, provider),
  );
}

const show = async (path: string, how: vscode.TextDocumentShowOptions) => {
  const uri = vscode.Uri.from({ scheme: ownScheme, path });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), how);
};

export const openStores = (): Promise<void> => show(storesPath, { preview: false });

/** With whom and when, for the title of its tab. */
async function logName(app: App, id: string): Promise<string> {
  const { conversations, customers } = await (await app.desk()).listing();
  const row = rowShowing(conversations, id);
  const customer = customers.find(one => one.id === row?.customer)?.name ?? '';
  return row && id !== inbox ? shownLogName(customer, dayOf(row.started)) : 'Inbox.md';
}

export interface LogRow {
  readonly conversation: string;
}

export async function openLog(app: App, { conversation }: LogRow): Promise<void> {
  await show(`/log/${conversation}/${await logName(app, conversation)}`, { preview: true });
}

/** The conversation that a row, a command or the document of its log names. */
export function conversationOf(target: unknown): string | undefined {
  if (target instanceof vscode.Uri) {
    const [, kind, id] = target.path.split('/');
    return target.scheme === ownScheme && kind === 'log' ? id : undefined;
  }
  const { conversation } = Object(target) as { conversation?: unknown };
  return typeof conversation === 'string' ? conversation : undefined;
}

/** It stays while the call goes on; made anew each time it is asked for. */
export async function openSheet(
  { id, name }: Pick<Customer, 'id' | 'name'>,
  viewColumn: vscode.ViewColumn,
): Promise<void> {
  const path = `/prepare/${id}/${sheetFileName(name)}`;
  sheetAsked.fire(vscode.Uri.from({ scheme: ownScheme, path }));
  await show(path, { viewColumn, preview: true });
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
