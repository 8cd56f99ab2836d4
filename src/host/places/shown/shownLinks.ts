import * as vscode from 'vscode';
import { rowShowing } from '../../../domain/records/merges.ts';
import type { App } from '../../app.ts';
import type { NamedRow } from '../../call/currentMoment.ts';
import { quietly } from '../../guard.ts';
import { fileOf } from '../fileOf.ts';
import type { LinkedPlace } from '../live/linkedPlaces.ts';
import { type Links, linksOf } from '../live/links.ts';
import { hoverAt } from './hoverAt.ts';
import { Threads } from './threads.ts';

const setting = 'places.show';

/** Whether links are shown in the editor at all. */
export const areShown = ({ hiding }: Pick<App, 'hiding'>): boolean =>
  !hiding.isOn && vscode.workspace.getConfiguration('listenFirst').get(setting, true);

interface Surface {
  readonly controller: vscode.CommentController;
  readonly hover: vscode.Disposable;
}

type RangeProvider = vscode.CommentingRangeProvider | undefined;

/** Entries at their code, in the gutter and where the mouse rests. On a shared screen nothing of it is there. */
export class ShownLinks implements vscode.Disposable {
  readonly #app: App;
  readonly #links: Links;
  readonly #rows: () => Promise<readonly NamedRow[]>;
  readonly #threads = new Map<string, Threads>();
  readonly #parts: vscode.Disposable;
  #names = new Map<string, string>();
  #surface: Surface | undefined;

  /** @param rows the conversations with the names of their customers */
  constructor(app: App, rows: () => Promise<readonly NamedRow[]>) {
    this.#app = app;
    this.#links = linksOf(app);
    this.#rows = rows;
    const show = quietly(app, () => this.show());
    this.#parts = vscode.Disposable.from(
      this.#links.onDidChange(show),
      app.hiding.onDidChange(show),
      app.call.onDidChange(() => this.#tellRanges()),
      vscode.workspace.onDidChangeConfiguration(
        change => change.affectsConfiguration(`listenFirst.${setting}`) && show(),
      ),
    );
    void show();
  }

  /** The threads in a document. */
  threadsIn(document: vscode.TextDocument): readonly vscode.CommentThread[] {
    return this.#threads.get(document.uri.toString())?.all ?? [];
  }

  async show(): Promise<void> {
    if (!areShown(this.#app)) return this.#hide();
    await this.#readNames();
    // The screen may have been hidden while names were read.
    if (!areShown(this.#app)) return this.#hide();
    const { controller } = this.#open();
    const open = new Set<string>();
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      const lives = this.#links.livesIn(document);
      if (lives.length === 0) continue;
      open.add(key);
      const threads = this.#threads.get(key) ?? new Threads(controller, one => this.#nameOf(one));
      this.#threads.set(key, threads);
      threads.show(document, lives);
    }
    for (const [key, threads] of this.#threads) {
      if (open.has(key)) continue;
      threads.dispose();
      this.#threads.delete(key);
    }
  }

  dispose(): void {
    this.#parts.dispose();
    this.#hide();
  }

  #nameOf({ conversation: { id } }: LinkedPlace): string {
    return this.#names.get(id) ?? '';
  }

  async #readNames(): Promise<void> {
    const lives = vscode.workspace.textDocuments.flatMap(one => this.#links.livesIn(one));
    if (lives.length === 0) return;
    const rows = await this.#rows();
    const ids = new Set(lives.map(one => one.linked.conversation.id));
    this.#names = new Map([...ids].map(id => [id, rowShowing(rows, id)?.with ?? '']));
  }

  #open(): Surface {
    if (this.#surface) return this.#surface;
    const controller = vscode.comments.createCommentController('listenFirst.places', 'Listen First');
    const hover = vscode.languages.registerHoverProvider(
      { pattern: '**' },
      {
        provideHover: (document, position) =>
          hoverAt(this.#links.livesIn(document), position, one => this.#nameOf(one)),
      },
    );
    this.#surface = { controller, hover };
    this.#tellRanges();
    return this.#surface;
  }

  #hide(): void {
    for (const threads of this.#threads.values()) threads.dispose();
    this.#threads.clear();
    this.#surface?.controller.dispose();
    this.#surface?.hover.dispose();
    this.#surface = undefined;
  }

  /** Every gutter offers to add an entry only while there is a call to add it to. */
  #tellRanges(): void {
    if (!this.#surface) return;
    const { call } = this.#app;
    const isCall = call.id !== undefined && call.phase !== 'closing';
    const controller: { commentingRangeProvider?: RangeProvider } = this.#surface.controller;
    if (isCall === (controller.commentingRangeProvider !== undefined)) return;
    controller.commentingRangeProvider = isCall ? { provideCommentingRanges } : undefined;
  }
}

function provideCommentingRanges(document: vscode.TextDocument): vscode.Range[] {
  return fileOf(document) ? [new vscode.Range(0, 0, document.lineCount - 1, 0)] : [];
}

const shown = new WeakMap<App, ShownLinks>();

/** Shows links in the editor from now on; once for each window. */
export function showLinks(app: App, rows: () => Promise<readonly NamedRow[]>): ShownLinks {
  const known = shown.get(app);
  if (known) return known;
  const made = new ShownLinks(app, rows);
  shown.set(app, made);
  app.extension.subscriptions.push(made);
  return made;
}
