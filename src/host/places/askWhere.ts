import * as vscode from 'vscode';
import type { TalkedAbout } from '../../actions/places/whereTalkedAbout.ts';
import { dayOf, shortDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import type { CodeName, Pointer } from '../../domain/records/pointers.ts';
import { rests } from '../../storage/log/rest.ts';
import type { App } from '../app.ts';
import { pickShown } from '../import/pickShown.ts';
import { kindLabel } from '../kindLabel.ts';
import { shownLine } from '../shownLine.ts';
import { codeNameOf } from './codeName.ts';
import { type FileOf, fileAt, fileOf } from './fileOf.ts';
import { symbolAt } from './symbolAt.ts';

export interface Asking {
  /** From the explorer; else the file in the editor. */
  readonly target?: vscode.Uri | undefined;
  readonly open: (entry: { readonly conversation: string; readonly entry: string }) => Promise<void>;
}

interface Asked {
  readonly name: CodeName;
  /** What stands around the caret. */
  readonly symbol?: string | undefined;
}

interface Choice extends vscode.QuickPickItem {
  readonly entry?: { readonly conversation: string; readonly entry: string };
}

async function wholeOf(uri: vscode.Uri): Promise<'file' | 'folder'> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file';
}

function requireFile(found: FileOf | undefined): FileOf {
  if (found) return found;
  throw new Problem(
    'no folder',
    vscode.l10n.t(
      'Open a file of an open folder, or choose one in the explorer, then ask where it was talked about.',
    ),
  );
}

async function askedFor(app: App, target: vscode.Uri | undefined): Promise<Asked> {
  if (target) {
    const found = requireFile(fileAt(target));
    return { name: { ...(await codeNameOf(app, found)), whole: await wholeOf(target) } };
  }
  const editor = vscode.window.activeTextEditor;
  const found = requireFile(editor && fileOf(editor.document));
  const symbol = editor && (await symbolAt(editor.document.uri, editor.selection.active));
  return { name: await codeNameOf(app, found), symbol };
}

function choiceFor(pointer: Pointer, conversation: Conversation): Choice[] {
  const { id, path, start, symbol, whole } = pointer;
  const where = whole ? path : `${path}:${start}`;
  const description = [where, symbol].filter(Boolean).map(text => shownLine(text as string));
  const entry = conversation.entries.find(one => one.id === id);
  if (entry) {
    const label = `$(comment) ${kindLabel(entry.kind)}: ${shownLine(entry.text)}`;
    return [
      { label, description: description.join(' · '), entry: { conversation: conversation.id, entry: id } },
    ];
  }
  const tagged = conversation.temporary.find(one => one.id === id);
  if (!tagged) return [];
  const label = ['$(watch)', vscode.l10n.t('Temporary: {0}', shownLine(tagged.reason))].join(' ');
  const said = conversation.entries.find(one => one.id.startsWith(id))?.id ?? id;
  return [
    { label, description: description.join(' · '), entry: { conversation: conversation.id, entry: said } },
  ];
}

interface Talk {
  readonly head: string;
  readonly pointers: readonly Pointer[];
  readonly conversation: Conversation;
}

async function read(app: App, found: readonly TalkedAbout[]): Promise<readonly Talk[]> {
  const desk = await app.desk();
  const { customers } = await desk.listing();
  const names = new Map(customers.map(one => [one.id, one.name]));
  const rest = rests();
  const talks: Talk[] = [];
  for (const { conversation: row, pointers } of found) {
    const conversation = await desk.conversation(row.id).catch(() => undefined);
    const name = names.get(row.customer ?? '') ?? vscode.l10n.t('Inbox');
    const head = [name, shortDay(dayOf(row.started)), row.title].filter(Boolean).map(shownLine).join(' · ');
    if (conversation) talks.push({ head, pointers, conversation });
    await rest();
  }
  return talks;
}

const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** What is about the code around the caret comes first. */
function choicesFrom(talks: readonly Talk[], symbol: string | undefined): Choice[] {
  const isNear = (one: Pointer) => symbol !== undefined && one.symbol === symbol;
  const near = talks.flatMap(({ pointers, conversation }) =>
    pointers.filter(isNear).flatMap(one => choiceFor(one, conversation)),
  );
  const others = talks.flatMap(({ head, pointers, conversation }) => {
    const choices = pointers.filter(one => !isNear(one)).flatMap(one => choiceFor(one, conversation));
    return choices.length === 0 ? [] : [separator(head), ...choices];
  });
  if (near.length === 0) return others;
  return [separator(vscode.l10n.t('About {0}', shownLine(symbol ?? ''))), ...near, ...others];
}

/** Shows which entries speak of a file, of what lies in a folder, or of the symbol around the caret. */
export async function whereTalkedAbout(app: App, { target, open }: Asking): Promise<void> {
  if (app.hiding.isOn) return;
  const { name, symbol } = await askedFor(app, target);
  const desk = await app.desk();
  const found = (await desk.stores()).length === 0 ? [] : await desk.read.whereTalkedAbout(name);
  const choices = choicesFrom(await read(app, found), symbol);
  const path = shownLine(name.path);
  if (choices.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('Nobody talked about {0} so far', path), 6_000);
    return;
  }
  if (app.hiding.isOn) return;
  const title = vscode.l10n.t('Where {0} is talked about', path);
  const picked = await pickShown(app, token =>
    vscode.window.showQuickPick(choices, { title, matchOnDescription: true }, token),
  );
  if (picked?.entry) await open(picked.entry);
}
