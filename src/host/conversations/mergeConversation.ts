import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { overlapping } from '../../domain/records/overlapping.ts';
import type { App } from '../app.ts';
import { type NamedRow, namedRows } from '../call/currentMoment.ts';
import { dayAndTime } from '../pane/callTime.ts';
import { shownLine } from '../shownLine.ts';
import { rowOf, type TalkItem, talkItem } from './chooseTalk.ts';
import type { Named } from './named.ts';
import { tellDone } from './tellDone.ts';

/** Those that took place at the same time first: mostly one talk was written down twice. */
function itemsFor(row: NamedRow, rows: readonly NamedRow[], now: string): TalkItem[] {
  const same = overlapping(rows, row, now);
  const others = rows.filter(
    one => one.customer === row.customer && one.id !== row.id && !same.includes(one),
  );
  const remark = vscode.l10n.t('at the same time');
  return [...same.map(one => talkItem(one, remark)), ...others.map(one => talkItem(one))];
}

async function askForOther(app: App, row: NamedRow): Promise<NamedRow | undefined> {
  const items = itemsFor(row, await namedRows(app), (await app.desk()).now());
  if (items.length === 0) {
    throw new Problem(
      'not found',
      vscode.l10n.t(
        'There is no other conversation with {0}. If it belongs to another customer, move it there first.',
        shownLine(row.with),
      ),
    );
  }
  const title = vscode.l10n.t('Merge “{0}” into Which One?', shownLine(row.title) || dayAndTime(row.started));
  const placeHolder = vscode.l10n.t('All lines of both stand in the one you pick');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.row;
}

/** Lets the conversation of a row be part of another one with the same customer. */
export async function mergeConversation(app: App, named: Named): Promise<void> {
  const row = await rowOf(app, named);
  const other = row && (await askForOther(app, row));
  if (!row || !other) return;
  const { change } = await app.desk();
  const { conversation } = await change.mergeConversation({ conversation: row.id, into: other.id });
  const when = dayAndTime(other.started);
  tellDone(app, {
    text: vscode.l10n.t('Merged into “{0}”', shownLine(other.title) || when),
    undo: async () => (await app.desk()).change.unmergeConversation({ conversation }),
  });
}

interface Part extends vscode.QuickPickItem {
  readonly id: string;
}

async function askForPart(parts: readonly Part[]): Promise<string | undefined> {
  if (parts.length < 2) return parts[0]?.id;
  const title = vscode.l10n.t('Which One Shall Stand by Itself Again?');
  return (await vscode.window.showQuickPick(parts, { title, ignoreFocusOut: true }))?.id;
}

/** Lets a conversation that was merged into the one of a row stand by itself again. */
export async function unmergeConversation(app: App, named: Named): Promise<void> {
  const row = await rowOf(app, named);
  const desk = await app.desk();
  const merged = row && (await desk.conversation(row.id))?.merged;
  if (!row || !merged) return;
  const parts = merged.map(({ id, title, started }) => {
    const when = dayAndTime(started);
    return { id, label: shownLine(title) || when, description: title ? when : '' };
  });
  const conversation = await askForPart(parts);
  if (conversation === undefined) return;
  await desk.change.unmergeConversation({ conversation });
  tellDone(app, {
    text: vscode.l10n.t('It stands by itself again'),
    undo: async () => (await app.desk()).change.mergeConversation({ conversation, into: row.id }),
  });
}
