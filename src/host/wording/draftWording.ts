import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { calendarOf } from '../call/calendarOf.ts';
import { quietly } from '../guard.ts';
import { customerOf } from '../texts/drafts.ts';
import type { Draft } from './draftFindings.ts';
import { loadWording } from './loadWording.ts';
import { isWordingOn, wordingNames } from './settings.ts';

/** Milliseconds without a key before a draft is looked at. */
const pause = 300;
const where = { scheme: 'file', pattern: '**/listen-first*/**/drafts/*.md' } as const;

const couldBeDraft = ({ uri, languageId }: vscode.TextDocument) =>
  uri.scheme === 'file' && languageId === 'markdown' && /[\\/]drafts[\\/][^\\/]+\.md$/.test(uri.fsPath);

/** Undefined for every other document, and while the screen is shared. */
async function readDraft(app: App, document: vscode.TextDocument): Promise<Draft | undefined> {
  if (!isWordingOn() || app.hiding.isOn || !couldBeDraft(document)) return undefined;
  const desk = await app.desk();
  const customer = customerOf(desk.ownFolder, document);
  if (customer === undefined) return undefined;
  const [today, rows] = [desk.today(), (await desk.listing()).conversations];
  const theirs = rows.filter(row => row.customer === customer);
  const days = theirs.flatMap(row =>
    row.due.flatMap(one => (one.kind === 'milestone' && one.due ? [one.due.day] : [])),
  );
  const around = {
    today,
    calendar: (await calendarOf(app, { customer })).calendar,
    milestone: days.filter(day => day >= today).sort()[0],
    hasTemporaryCode: theirs.some(row => row.temporary.length > 0),
  };
  const why = vscode.Uri.joinPath(app.extension.extensionUri, 'media', 'wording.md');
  return { document, around, names: wordingNames(), why };
}

/** What could do harm in a draft is marked as one types, and a better sentence is one key away. */
export function draftWording(app: App): vscode.Disposable {
  const marks = vscode.languages.createDiagnosticCollection('listenFirst.wording');
  let soon: NodeJS.Timeout | undefined;
  const look = quietly(app, async (document: vscode.TextDocument) => {
    const draft = await readDraft(app, document);
    if (!draft) marks.delete(document.uri);
    else marks.set(document.uri, (await loadWording()).diagnosticsOf(draft));
  });
  const lookAtAll = () => {
    for (const document of vscode.workspace.textDocuments) if (couldBeDraft(document)) void look(document);
  };
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range) => {
      const draft = await readDraft(app, document);
      return draft ? (await loadWording()).actionsIn(draft, range) : [];
    },
  };
  lookAtAll();
  return vscode.Disposable.from(
    marks,
    vscode.workspace.onDidOpenTextDocument(document => couldBeDraft(document) && look(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => marks.delete(uri)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!couldBeDraft(document)) return;
      clearTimeout(soon);
      soon = setTimeout(() => void look(document), pause);
    }),
    app.hiding.onDidChange(lookAtAll),
    vscode.workspace.onDidChangeConfiguration(changed => {
      if (changed.affectsConfiguration('listenFirst.wording')) lookAtAll();
    }),
    vscode.languages.registerCodeActionsProvider(where, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    { dispose: () => clearTimeout(soon) },
  );
}
