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

/** Whenever a tag, a record or what may be shown changed. */
const onRenew = ({ app, readings }: Seeing, renew: () => unknown): vscode.Disposable =>
  vscode.Disposable.from(
    app.tags.onDidChange(renew),
    readings.onDidRenew(renew),
    app.hiding.onDidChange(renew),
  );

function problems(seeing: Seeing): vscode.Disposable {
  const { app } = seeing;
  const shown = vscode.languages.createDiagnosticCollection('listenFirst.temporary');
  const draw = quietly(app, async () => {
    const now = await nowIn(seeing);
    shown.clear();
    if (!app.hiding.isOn)
      shown.set([...diagnosticsBy(now.all, now.today)].map(([uri, all]) => [vscode.Uri.parse(uri), all]));
  });
  void draw();
  return vscode.Disposable.from(shown, onRenew(seeing, draw));
}

/** A quiet word at the end of the lines that editors show. */
function lineEnds(seeing: Seeing): vscode.Disposable {
  const { app } = seeing;
  const quiet = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('editorCodeLens.foreground') },
  });
  const draw = quietly(app, async () => {
    const now = await nowIn(seeing);
    for (const editor of vscode.window.visibleTextEditors)
      editor.setDecorations(quiet, app.hiding.isOn ? [] : quietEnds(now, editor.document.uri));
  });
  void draw();
  const parts = [onRenew(seeing, draw), vscode.window.onDidChangeVisibleTextEditors(draw)];
  return vscode.Disposable.from(quiet, ...parts);
}

function lenses(seeing: Seeing): vscode.Disposable {
  const { app } = seeing;
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async ({ uri }) => (app.hiding.isOn ? [] : tagLenses(await nowIn(seeing), uri)),
  };
  return vscode.Disposable.from(
    changed,
    onRenew(seeing, () => changed.fire()),
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
      provideCodeActions: async (document, range) =>
        seeing.app.hiding.isOn ? [] : tagActions(await nowIn(seeing), document, range),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );

/** What follows the tags of a window. */
export interface Following extends vscode.Disposable {
  /** Looks through all open folders. */
  scan(): Promise<void>;
}

/** Follows the tags of the open folders, and shows them in the editor; at first those that were found the last time. */
export function followTags(app: App, readings: Readings): Following {
  const seeing = { app, readings };
  live ??= new LiveTags(app);
  const following = live;
  void quietly(app, () => following.showKept())();
  const shown = [problems, lineEnds, lenses, hovers, actions].map(show => show(seeing));
  return {
    scan: guard(app, () => following.scan()),
    dispose: () => {
      vscode.Disposable.from(following, ...shown).dispose();
      live = undefined;
    },
  };
}
