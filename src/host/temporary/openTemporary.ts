import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { entryOfTemporary, type TemporaryCode } from '../../domain/records/temporary.ts';
import type { App } from '../app.ts';
import { openSpot } from '../places/openSpot.ts';
import { openEntry } from '../search/openEntry.ts';

export interface TemporaryName {
  readonly conversation: string;
  readonly id: string;
}

interface Found {
  readonly conversation: Conversation;
  readonly record: TemporaryCode;
}

/** @throws Problem 'not found' when another window deleted it */
export async function requireTemporary(app: App, { conversation: talk, id }: TemporaryName): Promise<Found> {
  const conversation = await (await app.desk()).conversation(talk);
  const record = conversation?.temporary.find(one => one.id === id);
  if (conversation && record) return { conversation, record };
  throw new Problem('not found', vscode.l10n.t('This record is gone: it was deleted in another window.'));
}

/** A row of the list: its tag, its record, or both. */
export type TemporaryTarget = Partial<TemporaryName> & { readonly uri?: string; readonly line?: number };

/** Opens the code where its tag stands now; without a tag, where the code of the record is found. */
export async function openTemporary(
  app: App,
  { conversation, id, uri, line }: TemporaryTarget,
): Promise<void> {
  if (uri !== undefined && line !== undefined) {
    const start = new vscode.Position(line, 0);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      selection: new vscode.Range(start, start),
    });
  } else if (conversation !== undefined && id !== undefined) {
    const { spot, stood } = (await requireTemporary(app, { conversation, id })).record;
    await openSpot(app, spot, stood);
  }
}

/** The conversation in which it was agreed on, at the line that says so. */
export async function openTemporaryStory(app: App, { conversation, id }: TemporaryName): Promise<void> {
  await openEntry(app, { conversation, entry: entryOfTemporary(id) });
}
