import { basename } from 'node:path';
import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { requireSize } from '../../text/import/sourceText.ts';
import type { App } from '../app.ts';
import { pickShown } from './pickShown.ts';

/** What was chosen to be imported. */
export interface Chosen {
  readonly bytes: Uint8Array;
  /** Of the file; none of a text. */
  readonly name?: string;
}

/** The text that is not imported yet, in the journal of unsent text. */
const field = 'import/text';

/** A longer text would make every key press in this window wait. */
const longestPaste = 1024 * 1024;

function requireShort(text: string): string {
  if (Buffer.byteLength(text) <= longestPaste) return text;
  throw new Problem(
    'too long',
    vscode.l10n.t('This text is longer than 1 MiB. Save it as a file and import that.'),
  );
}

/** On disk before anything is asked about it. */
async function pasted(app: App, text: string): Promise<Chosen> {
  const { typing } = await app.desk();
  await typing.keep(field, requireShort(text));
  return { bytes: new TextEncoder().encode(text) };
}

export async function forgetPasted(app: App): Promise<void> {
  await (await app.desk()).typing.keep(field, '');
}

function selectedText(): string {
  const editor = vscode.window.activeTextEditor;
  return editor ? editor.selections.map(one => editor.document.getText(one)).join('\n') : '';
}

async function chosenFile(): Promise<Chosen | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose the Notes, the Mail or the Chat'),
      openLabel: vscode.l10n.t('Read'),
      filters: {
        [vscode.l10n.t('Notes, mails, chats and comments')]: [
          'md',
          'markdown',
          'txt',
          'eml',
          'csv',
          'tsv',
          'json',
          'log',
        ],
        [vscode.l10n.t('All files')]: ['*'],
      },
    })) ?? [];
  if (!file) return undefined;
  requireSize((await vscode.workspace.fs.stat(file)).size);
  return { bytes: await vscode.workspace.fs.readFile(file), name: basename(file.path) };
}

interface Way extends vscode.QuickPickItem {
  readonly take: () => Promise<Chosen | undefined>;
}

async function waysFor(app: App): Promise<readonly Way[]> {
  const { t } = vscode.l10n;
  const { text: left } = await (await app.desk()).typing.adopt(field);
  const selected = selectedText();
  const from = (text: string) => () => pasted(app, text);
  return [
    ...(left === '' ? [] : [{ label: t('Go on with what was not imported yet'), take: from(left) }]),
    { label: t('From the clipboard'), take: async () => pasted(app, await vscode.env.clipboard.readText()) },
    { label: t('From a file…'), description: t('notes, .eml, chats, comments'), take: chosenFile },
    ...(selected.trim() === '' ? [] : [{ label: t('From the selected text'), take: from(selected) }]),
  ];
}

/** @returns undefined when the person changed their mind @throws Problem 'too long' */
export async function chooseSource(app: App): Promise<Chosen | undefined> {
  const ways = await waysFor(app);
  const title = vscode.l10n.t('Import Conversations');
  const way = await pickShown(app, token =>
    vscode.window.showQuickPick(ways, { title, ignoreFocusOut: true }, token),
  );
  return way?.take();
}
