import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { isSameTicket, ticketInPath } from '../../domain/records/ticket.ts';
import type { App } from '../app.ts';
import { isOver, startCall } from '../call/startCall.ts';
import { guard } from '../guard.ts';
import { openLog } from '../texts/ownDocuments.ts';
import { requireShown } from '../texts/ownFiles.ts';

/** Anybody may send a link: it can only open, and of what it says nothing but a ticket is read. */
function requireTicket({ path }: vscode.Uri): string {
  const ticket = ticketInPath(path);
  if (ticket) return ticket;
  throw new Problem(
    'bad input',
    vscode.l10n.t('This link names no ticket. It has to end with /ticket/ and a key like NW-411.'),
  );
}

/** Adds the ticket to the call that the person started for it. */
async function startFor(app: App, ticket: string): Promise<void> {
  const before = app.call.id;
  await startCall(app);
  const { id } = app.call;
  if (id === undefined || id === before) return;
  const desk = await app.desk();
  const { tickets = [] } = (await desk.conversation(id)) ?? {};
  if (tickets.some(one => isSameTicket(one, ticket))) return;
  await desk.change.editConversation({ conversation: id, fields: { tickets: [...tickets, ticket] } });
}

async function offerCall(app: App, ticket: string): Promise<void> {
  const words = vscode.l10n.t('No conversation is about {0} yet.', ticket);
  if (!(await isOver(app))) {
    vscode.window.setStatusBarMessage(words, 6_000);
    return;
  }
  const start = vscode.l10n.t('Start a Call');
  if ((await vscode.window.showInformationMessage(words, start)) === start) await startFor(app, ticket);
}

/** The newest conversation about the ticket that a link names or, where there is none, a call for it. */
export async function openTicketLink(app: App, link: vscode.Uri): Promise<void> {
  const ticket = requireTicket(link);
  requireShown(app);
  const { conversations } = await (await app.desk()).listing();
  const newest = conversations.find(one => one.tickets?.some(other => isSameTicket(other, ticket)));
  if (newest) await openLog(app, { conversation: newest.id });
  else void guard(app, offerCall)(app, ticket);
}

/** vscode://listen-first.listen-first/ticket/NW-411 */
export function ticketLinks(app: App): vscode.Disposable {
  return vscode.window.registerUriHandler({ handleUri: guard(app, link => openTicketLink(app, link)) });
}
