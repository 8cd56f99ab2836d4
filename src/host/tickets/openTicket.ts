import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { cleanTicket, readTicket, ticketAddress } from '../../domain/records/ticket.ts';
import type { App } from '../app.ts';
import { search } from '../search/search.ts';
import { shownLine } from '../shownLine.ts';
import { conversationOf } from '../texts/ownDocuments.ts';
import { requireShown } from '../texts/ownFiles.ts';

async function ticketsOf(app: App, target: unknown): Promise<readonly string[]> {
  const { ticket } = Object(target) as { ticket?: unknown };
  if (typeof ticket === 'string') return [ticket];
  const id = conversationOf(target) ?? app.call.id;
  const conversation = id === undefined ? undefined : await (await app.desk()).conversation(id);
  return conversation?.tickets ?? [];
}

async function chooseTicket(app: App, target: unknown): Promise<string | undefined> {
  const tickets = [...new Set((await ticketsOf(app, target)).map(cleanTicket))];
  if (tickets.length === 0) {
    throw new Problem(
      'not found',
      vscode.l10n.t('No ticket is noted here. Add its key or address under People and Tickets.'),
    );
  }
  if (tickets.length === 1) return tickets[0];
  const items = tickets.map(ticket => ({ ticket, label: shownLine(ticket) }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which ticket?') }))?.ticket;
}

/** Opens a ticket in the browser where its address is known; of a key, everything that was said about it. */
export async function openTicket(app: App, target?: unknown): Promise<void> {
  requireShown(app);
  const ticket = await chooseTicket(app, target);
  if (ticket === undefined) return;
  const address = ticketAddress(ticket);
  if (address) await vscode.env.openExternal(vscode.Uri.parse(address, true));
  else if (readTicket(ticket) && !ticket.startsWith('http:')) await search(app, `"${ticket}"`);
  else {
    throw new Problem(
      'bad input',
      vscode.l10n.t(
        'Only addresses with https are opened from here. Open this one in your browser yourself.',
      ),
    );
  }
}
