import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { TemporaryCode } from '../../domain/records/temporary.ts';
import type { App } from '../app.ts';
import { openSpot } from '../places/openSpot.ts';

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

/** Opens the code of a record where it stands now. */
export async function openTemporary(app: App, name: TemporaryName): Promise<void> {
  await openSpot(app, (await requireTemporary(app, name)).record.spot);
}
