import * as vscode from 'vscode';
import { readTicket, ticketAddress } from '../../domain/records/ticket.ts';
import type { App } from '../app.ts';
import { shownLine } from '../shownLine.ts';
import { customerOf } from './drafts.ts';
import { conversationOf, ownScheme } from './ownDocuments.ts';

const top = new vscode.Range(0, 0, 0, 0);
/** More would push the log out of sight. */
const mostTickets = 3;

/** "issues/12" of a long address. */
function shortTicket(ticket: string): string {
  const address = ticketAddress(ticket);
  return shownLine(address ? address.replace(/^https:\/\/[^/]*\/?/, '').slice(-40) || address : ticket);
}

function ticketLens(ticket: string): vscode.CodeLens {
  const { t } = vscode.l10n;
  const title = ticketAddress(ticket)
    ? t('Open {0}', shortTicket(ticket))
    : t('All about {0}', shortTicket(ticket));
  return new vscode.CodeLens(top, { title, command: 'listenFirst.openTicket', arguments: [{ ticket }] });
}

async function ticketsIn(app: App, uri: vscode.Uri): Promise<readonly string[]> {
  const id = conversationOf(uri);
  const conversation = id === undefined ? undefined : await (await app.desk()).conversation(id);
  return (conversation?.tickets ?? []).flatMap(one => readTicket(one) ?? []);
}

async function isForOthers(app: App, document: vscode.TextDocument): Promise<boolean> {
  const { scheme, path } = document.uri;
  if (scheme === ownScheme) return /^\/(?:log|update)\//.test(path);
  return customerOf((await app.desk()).ownFolder, document) !== undefined;
}

/** Above a log or an update: take it into another program, and go to the tickets it is about. */
export function copyLenses(app: App): vscode.Disposable {
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: app.onDidChange,
    provideCodeLenses: async document => {
      if (app.hiding.isOn || !(await isForOthers(app, document))) return [];
      const title = vscode.l10n.t('Copy for…');
      const copy = new vscode.CodeLens(top, {
        title,
        command: 'listenFirst.copyFor',
        arguments: [document.uri],
      });
      return [copy, ...(await ticketsIn(app, document.uri)).slice(0, mostTickets).map(ticketLens)];
    },
  };
  const where = [{ scheme: ownScheme }, { scheme: 'file', pattern: '**/listen-first*/**/drafts/*.md' }];
  return vscode.languages.registerCodeLensProvider(where, provider);
}
