import * as vscode from 'vscode';
import type { Place } from '../../../domain/records/conversation.ts';
import type { Located } from '../../../domain/records/placeReferences.ts';
import type { App } from '../../app.ts';
import { quietly } from '../../guard.ts';
import { codeNameOf } from '../codeName.ts';
import { fileOf } from '../fileOf.ts';
import { lookUpSeldom } from '../repositoryAt.ts';
import { Background } from './background.ts';
import { Finder } from './finder.ts';
import { standingAlong } from './history.ts';
import { linkedPlaces, readerOf } from './linkedPlaces.ts';
import { locate } from './locate.ts';
import type { Seeking, Standing } from './standing.ts';
import { type Along, type Live, TrackedDocument } from './trackedDocument.ts';

/** How long nothing was typed before what edits cannot tell is looked at, and how long changes of records are gathered. */
const pause = { typing: 150, records: 250 } as const;

/** Where links stand in this window: live in open documents, in the background elsewhere. Looking writes nothing. */
export class Links implements vscode.Disposable {
  readonly #app: App;
  readonly #finder: Finder;
  readonly #historian: Finder;
  readonly #lookUp = lookUpSeldom();
  readonly #background: Background;
  readonly #tracked = new Map<string, Promise<TrackedDocument | undefined>>();
  readonly #settled = new Map<string, TrackedDocument>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #parts: vscode.Disposable;
  /** Links stand elsewhere, or are others. */
  readonly onDidChange = this.#changed.event;

  constructor(app: App) {
    this.#app = app;
    const file = vscode.Uri.joinPath(app.extension.extensionUri, 'dist', 'placeFinder.mjs').fsPath;
    this.#finder = new Finder(file);
    this.#historian = new Finder(file);
    this.#background = new Background((place, isWanted) => this.locate(place, isWanted));
    this.#parts = this.#listen();
    for (const document of vscode.workspace.textDocuments) void this.follow(document);
  }

  /** @returns undefined where nobody wanted to know any more */
  locate(place: Located, isWanted = () => true): Promise<Standing | undefined> {
    return locate(this.#seeking(isWanted), place);
  }

  /** The links in a document, in no order. */
  livesIn(document: vscode.TextDocument): readonly Live[] {
    return this.#settled.get(document.uri.toString())?.lives ?? [];
  }

  /** Where a link stands, as far as it is known by now. */
  standingOf(place: Place): Standing | undefined {
    return this.#liveOf(place) ?? this.#background.of(place);
  }

  /** From now on it is known of these where they stand. */
  want(places: readonly Place[]): void {
    this.#background.want(places.filter(one => !this.#liveOf(one)));
  }

  /** Follows the links in a document until it is closed. @returns undefined where it is no file of an open folder */
  follow(document: vscode.TextDocument): Promise<TrackedDocument | undefined> {
    const key = document.uri.toString();
    const known = this.#tracked.get(key);
    if (known) return known;
    const made = this.#track(document).catch(() => undefined);
    this.#tracked.set(key, made);
    return made;
  }

  dispose(): void {
    this.#parts.dispose();
    this.#background.dispose();
    this.#finder.dispose();
    this.#historian.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#changed.dispose();
  }

  #seeking(isWanted: () => boolean): Seeking {
    const [app, finder, historian, lookUp] = [this.#app, this.#finder, this.#historian, this.#lookUp];
    return { app, finder, historian, lookUp, isWanted };
  }

  #liveOf({ id }: Place): Standing | undefined {
    for (const tracked of this.#settled.values()) {
      const live = tracked.lives.find(one => one.linked.place.id === id);
      if (live && live.standing.state !== 'lost') return live.standing;
    }
    return undefined;
  }

  #listen(): vscode.Disposable {
    const { workspace } = vscode;
    return vscode.Disposable.from(
      this.#background.onDidChange(() => this.#changed.fire()),
      workspace.onDidOpenTextDocument(document => void this.follow(document)),
      workspace.onDidCloseTextDocument(document => this.#forget(document)),
      workspace.onDidChangeTextDocument(event => this.#edit(event)),
      workspace.onDidChangeWorkspaceFolders(() => this.#startOver()),
      this.#app.onDidChange(() => this.#later('', pause.records, () => this.#takeAll())),
      this.#app.sample.onDidChange(() => this.#startOver()),
    );
  }

  async #track(document: vscode.TextDocument): Promise<TrackedDocument | undefined> {
    const file = fileOf(document);
    if (!file) return undefined;
    const name = await codeNameOf(this.#app, file, this.#lookUp);
    const along: Along = (spot, isWanted) => standingAlong(this.#seeking(isWanted), spot);
    const tracked = new TrackedDocument(document, { file, name, finder: this.#finder, along });
    if (document.isClosed) return undefined;
    this.#settled.set(document.uri.toString(), tracked);
    await this.#take(tracked);
    return tracked;
  }

  async #take(tracked: TrackedDocument, read = readerOf(this.#app)): Promise<void> {
    await tracked.take(await linkedPlaces(this.#app, tracked.name, read));
    this.#tell(tracked);
  }

  /** What the text alone leaves open, the commits may know: that comes later. */
  #tell(tracked: TrackedDocument): void {
    this.#changed.fire();
    void quietly(this.#app, async () => {
      if (await tracked.askHistory()) this.#changed.fire();
    })();
  }

  async #takeAll(): Promise<void> {
    const read = readerOf(this.#app);
    for (const tracked of this.#settled.values()) await this.#take(tracked, read);
  }

  #edit(event: vscode.TextDocumentChangeEvent): void {
    const key = event.document.uri.toString();
    const tracked = this.#settled.get(key);
    if (!tracked?.edit(event)) return;
    this.#later(key, pause.typing, async () => {
      await tracked.settle();
      this.#tell(tracked);
    });
  }

  #later(key: string, after: number, work: () => Promise<void>): void {
    clearTimeout(this.#timers.get(key));
    const start = quietly(this.#app, work);
    this.#timers.set(
      key,
      setTimeout(() => void start(), after),
    );
  }

  #forget({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#tracked.delete(key);
    if (this.#settled.delete(key)) this.#changed.fire();
  }

  #startOver(): void {
    this.#tracked.clear();
    this.#settled.clear();
    for (const document of vscode.workspace.textDocuments) void this.follow(document);
    this.#changed.fire();
  }
}

const shared = new WeakMap<App, Links>();

/** The same for everything in a window that shows links. */
export function linksOf(app: App): Links {
  const known = shared.get(app);
  if (known) return known;
  const made = new Links(app);
  shared.set(app, made);
  app.extension.subscriptions.push(made);
  return made;
}
