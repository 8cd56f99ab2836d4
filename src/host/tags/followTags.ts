import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { guard, quietly } from '../guard.ts';
import type { Readings } from '../trees/reading.ts';
import { LiveTags } from './liveTags.ts';
import { diagnosticsBy } from './marks.ts';
import { standingNow } from './standingNow.ts';
import { tagActions } from './tagActions.ts';
import { tagHover } from './tagHover.ts';
import { quietEnds, tagLenses } from './tagLenses.ts';

const files = { scheme: 'file' } as const;
let live: LiveTags | undefined;

/** Looks through all open folders again. */
export async function scanTemporary(app: App): Promise<void> {
  live ??= new LiveTags(app);
  await live.scan();
  const count = app.tags.folders.reduce((sum, { tags }) => sum + tags.length, 0);
  vscode.window.setStatusBarMessage(
    count === 1
      ? vscode.l10n.t('1 tag of temporary code')
      : vscode.l10n.t('{0} tags of temporary code', count),
    6_000,
  );
}

/** A window with the readings that its lists are made of. */
interface Seeing {
  readonly app: App;
  readonly readings: Readings;
}

const nowIn = async ({ app, readings }: Seeing) => standingNow(app, await readings.latest());

/** Marks in Problems and at the end of lines, drawn again when a tag or a record changed. */
function drawing(seeing: Seeing): vscode.Disposable {
  const { app } = seeing;
  const problems = vscode.languages.createDiagnosticCollection('listenFirst.temporary');
  const quiet = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('editorCodeLens.foreground') },
  });
  const draw = quietly(app, async () => {
    const now = await nowIn(seeing);
    const isShown = !app.hiding.isOn;
    problems.clear();
    if (isShown)
      for (const [uri, all] of diagnosticsBy(now.all, now.today)) problems.set(vscode.Uri.parse(uri), all);
    for (const editor of vscode.window.visibleTextEditors)
      editor.setDecorations(quiet, isShown ? quietEnds(now, editor.document.uri) : []);
  });
  void draw();
  return vscode.Disposable.from(
    problems,
    quiet,
    app.tags.onDidChange(draw),
    seeing.readings.onDidRenew(draw),
    app.hiding.onDidChange(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
  );
}

function lenses(seeing: Seeing): vscode.Disposable {
  const { app } = seeing;
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async ({ uri }) => (app.hiding.isOn ? [] : tagLenses(await nowIn(seeing), uri)),
  };
  const renew = () => changed.fire();
  return vscode.Disposable.from(
    changed,
    app.tags.onDidChange(renew),
    seeing.readings.onDidRenew(renew),
    app.hiding.onDidChange(renew),
    vscode.languages.registerCodeLensProvider(files, provider),
  );
}

const hovers = (seeing: Seeing): vscode.Disposable =>
  vscode.languages.registerHoverProvider(files, {
    provideHover: async ({ uri }, { line }) => tagHover(seeing.app, await nowIn(seeing), { uri, line }),
  });

const actions = (seeing: Seeing): vscode.Disposable =>
  vscode.languages.registerCodeActionsProvider(
    files,
    {
      provideCodeActions: async ({ uri }, range) =>
        seeing.app.hiding.isOn ? [] : tagActions(await nowIn(seeing), uri, range),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

/** Follows the tags of the open folders, and shows them in the editor. */
export function followTags(app: App, readings: Readings): vscode.Disposable {
  const seeing = { app, readings };
  live ??= new LiveTags(app);
  void guard(app, () => live?.scan())();
  return vscode.Disposable.from(live, drawing(seeing), lenses(seeing), hovers(seeing), actions(seeing), {
    dispose: () => {
      live = undefined;
    },
  });
}
