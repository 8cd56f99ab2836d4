import * as vscode from 'vscode';
import type { App } from '../app.ts';

const scheme = 'listen-first-import';
const uri = (title: string) => vscode.Uri.from({ scheme, path: `/${title}.md` });

/** What stands above the first line, each with what it answers. */
export interface PreviewLens {
  readonly title: string;
  readonly answer: string;
}

interface Shown {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly lenses: readonly PreviewLens[];
}

let shown: Shown | undefined;
const changed = new vscode.EventEmitter<vscode.Uri>();
const lensesChanged = new vscode.EventEmitter<void>();

const documents: vscode.TextDocumentContentProvider = {
  onDidChange: changed.event,
  provideTextDocumentContent: () => shown?.text ?? vscode.l10n.t('This import is over. Begin another one.'),
};

const lenses: vscode.CodeLensProvider = {
  onDidChangeCodeLenses: lensesChanged.event,
  provideCodeLenses: () =>
    (shown?.lenses ?? []).map(({ title, answer }) => {
      const command = { title, command: 'listenFirst.decideImport', arguments: [answer] };
      return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), command);
    }),
};

let isRegistered = false;

/** With the first import of the window; on a shared screen its document closes. */
function register(app: App): void {
  if (isRegistered) return;
  isRegistered = true;
  app.extension.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, documents),
    vscode.languages.registerCodeLensProvider({ scheme }, lenses),
    app.hiding.onDidChange(() => void (app.hiding.isOn && closeTabs())),
  );
}

async function closeTabs(): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap(group => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === scheme);
  await vscode.window.tabGroups.close(tabs);
}

/** Shows what an import would make. @param title of its tab */
export async function showPreview(app: App, title: string, content: Omit<Shown, 'uri'>): Promise<void> {
  register(app);
  const at = uri(title);
  shown = { uri: at, ...content };
  changed.fire(at);
  lensesChanged.fire();
  const document = await vscode.workspace.openTextDocument(at);
  await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
}

export async function closePreview(): Promise<void> {
  shown = undefined;
  lensesChanged.fire();
  await closeTabs();
}
