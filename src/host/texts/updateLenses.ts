import * as vscode from 'vscode';
import { dayOf, shortDay, timeOf } from '../../domain/day.ts';
import { saysWhatTheyTold } from '../../text/words.ts';
import type { App } from '../app.ts';
import { withheldFrom } from './chooseForThem.ts';
import { customerOf, isAskedAbout, onDidAskAboutDraft } from './drafts.ts';
import { ownScheme } from './ownDocuments.ts';

const top = new vscode.Range(0, 0, 0, 0);

function lens(title: string, command = '', ...values: unknown[]): vscode.CodeLens {
  return new vscode.CodeLens(top, { title, command, arguments: values });
}

/** What each open draft leaves out, read once until something is noted: lenses are asked for with every edit. */
class LeftOut {
  readonly #app: App;
  readonly #known = new Map<string, Promise<number>>();

  constructor(app: App) {
    this.#app = app;
  }

  count(document: vscode.TextDocument): Promise<number> {
    const key = document.uri.toString();
    const count = this.#known.get(key) ?? this.#read(document);
    this.#known.set(key, count);
    return count;
  }

  forget(): void {
    this.#known.clear();
  }

  async #read(document: vscode.TextDocument): Promise<number> {
    try {
      return (await withheldFrom(this.#app, document)).length;
    } catch (error) {
      this.forget();
      throw error;
    }
  }
}

/** For the author alone: the draft itself says nothing of what it leaves out. */
function leftOutLenses(document: vscode.TextDocument, length: number): vscode.CodeLens[] {
  const choose = (title: string) => [lens(title, 'listenFirst.chooseForThem', document.uri)];
  if (length === 1) return choose(vscode.l10n.t('1 line left out…'));
  if (length > 1) return choose(vscode.l10n.t('{0} lines left out…', length));
  if (saysWhatTheyTold(document.getText())) return [];
  return [lens(vscode.l10n.t('Without "What you told us": nothing new was confirmed, or marked for them'))];
}

function draftLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
  const { t } = vscode.l10n;
  // Copying again stays where it was: a second press must not freeze the draft.
  const copy = lens(t('Copy'), 'listenFirst.copyDraft', uri);
  if (!isAskedAbout(uri)) return [copy, lens(t('Mark as sent'), 'listenFirst.markAsSent', uri)];
  return [
    copy,
    lens(t('Copied. Not sent yet'), 'listenFirst.notSentYet', uri),
    lens(t('It was sent'), 'listenFirst.markAsSent', uri),
  ];
}

async function sentLenses(app: App, path: string): Promise<vscode.CodeLens[]> {
  const [, kind, customer = '', id] = path.split('/');
  if (kind !== 'update') return [];
  const update = (await (await app.desk()).read.listUpdates(customer)).find(one => one.id === id);
  if (!update) return [];
  const when = `${shortDay(dayOf(update.sent))}, ${timeOf(update.sent)}`;
  const [title, tooltip] = [
    vscode.l10n.t('Sent on {0}', when),
    vscode.l10n.t('A correction is a new update'),
  ];
  return [new vscode.CodeLens(top, { title, tooltip, command: '' })];
}

/** What can be done with an update stands above its first line. */
export function updateLenses(app: App): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const leftOut = new LeftOut(app);
  const renew = () => changed.fire();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async document => {
      if (document.uri.scheme === ownScheme) return sentLenses(app, document.uri.path);
      const { ownFolder } = await app.desk();
      return customerOf(ownFolder, document)
        ? [...draftLenses(document), ...leftOutLenses(document, await leftOut.count(document))]
        : [];
    },
  };
  const where = [{ scheme: ownScheme }, { scheme: 'file', pattern: '**/listen-first*/**/drafts/*.md' }];
  return vscode.Disposable.from(
    changed,
    onDidAskAboutDraft(renew),
    app.onDidChange(() => {
      leftOut.forget();
      renew();
    }),
    vscode.languages.registerCodeLensProvider(where, provider),
  );
}
