import { posix } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { ignoredFolders } from '../../storage/scan/ignoredFolders.ts';
import type { Scanned } from '../../storage/scan/keptScan.ts';
import { type TagScanner, tagScanner } from '../../storage/scan/tagScanner.ts';
import type { Scan } from '../../storage/scan/wish.ts';
import { planRescan } from '../../tags/planRescan.ts';
import type { TagsInText } from '../../tags/readTags.ts';
import type { SeenFolder, Spotted } from '../../tags/standing.ts';
import type { App } from '../app.ts';
import { guard, quietly } from '../guard.ts';
import { findRipgrep } from './findRipgrep.ts';
import { keepTags, keptTags } from './keptTags.ts';
import { keywordHere } from './keyword.ts';
import { rememberHere } from './remembered.ts';
import { spottedAt } from './spottedAt.ts';

/** Milliseconds without a key, or without a change on disk, before it is looked at. */
const pauses = { typing: 300, disk: 500 } as const;
/** A text of more characters is read when it is saved, by the thread. */
const longestLive = 2_000_000;

type Place = Pick<vscode.WorkspaceFolder, 'uri'>;

const inFolder =
  (folder: string) =>
  <T extends object>(one: T): T & Pick<Spotted, 'folder'> => ({ ...one, folder });

/** Says how far a look at everything is, each time so many files are done. */
function counted(progress: vscode.Progress<{ message: string }> | undefined, step = 2_000) {
  let told = 0;
  return (looked: number) => {
    if (looked < told + step) return;
    told = looked;
    progress?.report({ message: vscode.l10n.t('{0} files', looked) });
  };
}

const isIgnored = (path: string) => path.split('/').some(part => ignoredFolders.includes(part));

/** Follows the tags of the open folders: the texts as one types, files as they are saved, all else by one look at a time. */
export class LiveTags implements vscode.Disposable {
  readonly #app: App;
  readonly #scanner: TagScanner;
  readonly #parts: vscode.Disposable[];
  /** What stood in each folder when all of it was looked through last. */
  readonly #stood = new Map<string, readonly string[]>();
  readonly #changed = new Map<string, Set<string>>();
  readonly #typing = new Map<string, NodeJS.Timeout>();
  readonly #lookAgain: () => Promise<void>;
  readonly #keep: (uri: vscode.Uri, scanned: Scanned) => Promise<void>;
  #disk: NodeJS.Timeout | undefined;
  #isFirst = true;

  constructor(app: App) {
    this.#app = app;
    const { extensionUri } = app.extension;
    this.#scanner = tagScanner(vscode.Uri.joinPath(extensionUri, 'dist', 'chunks', 'scanWorker.js').fsPath);
    this.#lookAgain = quietly(app, () => this.#lookAtDisk());
    this.#keep = quietly(app, (uri: vscode.Uri, scanned: Scanned) => keepTags(app, uri, scanned));
    this.#parts = this.#listen();
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
    for (const timer of [this.#disk, ...this.#typing.values()]) clearTimeout(timer);
    void this.#scanner.close();
  }

  /** Shows what was found the last time, until all is looked through; nothing is taken for gone because of it. */
  async showKept(): Promise<void> {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const found = await keptTags(this.#app, uri);
      const folder = uri.toString();
      if (!found || this.#app.tags.folders.some(one => one.folder === folder)) continue;
      this.#show(uri, {
        folder,
        repository: undefined,
        isComplete: false,
        tags: found.tags.map(inFolder(folder)),
        problems: found.problems.map(inFolder(folder)),
        missing: [],
      });
    }
  }

  /** Looks through every open folder; a person who asked for it sees how far it is. */
  async scan(): Promise<void> {
    const options = {
      location: vscode.ProgressLocation.Window,
      title: vscode.l10n.t('Looking for temporary code…'),
    };
    const isShown = this.#isFirst;
    this.#isFirst = false;
    if (isShown) await vscode.window.withProgress(options, progress => this.#scanAll(progress));
    else await this.#scanAll();
  }

  #listen(): vscode.Disposable[] {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const look = quietly(this.#app, (document: vscode.TextDocument) => this.#lookAt(document));
    const onDisk = (uri: vscode.Uri) => this.#note(uri);
    const again = guard(this.#app, () => this.scan());
    return [
      watcher,
      watcher.onDidCreate(onDisk),
      watcher.onDidChange(onDisk),
      watcher.onDidDelete(onDisk),
      vscode.workspace.onDidSaveTextDocument(document => void look(document)),
      vscode.workspace.onDidOpenTextDocument(document => void look(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#soon(document, look)),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      vscode.workspace.onDidGrantWorkspaceTrust(again),
      vscode.workspace.onDidChangeConfiguration(changed => {
        if (changed.affectsConfiguration('listenFirst.temporary')) void again();
      }),
    ];
  }

  async #scanAll(progress?: vscode.Progress<{ message: string }>): Promise<void> {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const began = Date.now();
      const scan = await this.#scanFolder(folder, counted(progress));
      if (!scan) continue;
      this.#show(folder.uri, await this.#folderOf(folder, scan));
      await this.#keep(folder.uri, { ...scan, began });
    }
    const open = new Set((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString()));
    this.#app.tags.set(this.#app.tags.folders.filter(one => open.has(one.folder)));
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) await this.#lookAt(document);
  }

  #scanFolder({ uri }: Place, onProgress?: (looked: number) => void): Promise<Scan | undefined> {
    if (uri.scheme !== 'file') return Promise.resolve(undefined);
    const { isTrusted } = vscode.workspace;
    const engines = isTrusted ? { rg: findRipgrep() } : { engines: ['walk' as const] };
    return this.#scanner.tree({ folder: uri.fsPath, keyword: keywordHere(), ...engines }, onProgress);
  }

  async #folderOf({ uri }: Place, { tags, problems, isComplete }: Scan): Promise<SeenFolder> {
    const folder = uri.toString();
    const refs = tags.flatMap(({ ref }) => (ref === undefined ? [] : [ref.toLowerCase()]));
    const { repository, before } = await rememberHere(this.#app, uri, { refs, isComplete });
    if (isComplete) this.#stood.set(folder, refs);
    return {
      folder,
      repository,
      isComplete,
      tags: tags.map(inFolder(folder)),
      problems: problems.map(inFolder(folder)),
      missing: before.filter(ref => !refs.includes(ref)),
    };
  }

  #show(uri: vscode.Uri, folder: SeenFolder): void {
    this.#app.tags.set([...this.#app.tags.folders.filter(one => one.folder !== uri.toString()), folder]);
  }

  #soon(document: vscode.TextDocument, look: (document: vscode.TextDocument) => Promise<void>): void {
    const key = document.uri.toString();
    clearTimeout(this.#typing.get(key));
    const timer = setTimeout(() => {
      this.#typing.delete(key);
      void look(document);
    }, pauses.typing);
    this.#typing.set(key, timer);
  }

  /** A text as it stands in the editor, saved or not. */
  async #lookAt(document: vscode.TextDocument): Promise<void> {
    const at = spottedAt(document.uri);
    if (!at || isIgnored(at.file)) return;
    const text = document.getText();
    if (text.length > longestLive) return;
    const before = this.#app.tags.folders.find(one => one.folder === at.folder);
    const isKnown = [...(before?.tags ?? []), ...(before?.problems ?? [])].some(one => one.file === at.file);
    if (!isKnown && !text.includes(`${keywordHere()}(`)) return;
    const { tags, problems } = await this.#scanner.text(posix.basename(at.file), text, keywordHere());
    const known = this.#app.tags.folders.find(one => one.folder === at.folder);
    if (!known || document.isClosed || (!isKnown && tags.length + problems.length === 0)) return;
    this.#put(known, at.file, { tags, problems });
  }

  #put(known: SeenFolder, file: string, read: TagsInText | Pick<Scan, 'tags' | 'problems'>): void {
    const { folder } = known;
    const others = <T extends Spotted>(all: readonly T[]) => all.filter(one => one.file !== file);
    const own = <T extends Spotted>(all: readonly T[]) => all.filter(one => one.file === file);
    const tags = read.tags.map(one => ({ ...one, folder, file }));
    const problems = read.problems.map(one => ({ ...one, folder, file }));
    if (isDeepStrictEqual([tags, problems], [own(known.tags), own(known.problems)])) return;
    this.#show(vscode.Uri.parse(folder), {
      ...known,
      tags: [...others(known.tags), ...tags],
      problems: [...others(known.problems), ...problems],
    });
  }

  #note(uri: vscode.Uri): void {
    const at = spottedAt(uri);
    if (!at) return;
    const files = this.#changed.get(at.folder) ?? new Set();
    this.#changed.set(at.folder, files.add(at.file));
    clearTimeout(this.#disk);
    this.#disk = setTimeout(() => void this.#lookAgain(), pauses.disk);
  }

  async #lookAtDisk(): Promise<void> {
    const all = [...this.#changed];
    this.#changed.clear();
    const plans = all.map(([folder, files]) => ({ folder, plan: planRescan(files, isIgnored) }));
    if (plans.some(({ plan }) => plan.kind === 'tree')) return this.scan();
    for (const { folder, plan } of plans)
      if (plan.kind === 'files') await this.#readAgain(folder, plan.files);
  }

  /** What git leaves out is not looked at: only a look at everything knows that, and only a new file may be such. */
  async #readAgain(folder: string, files: readonly string[]): Promise<void> {
    const known = this.#app.tags.folders.find(one => one.folder === folder);
    if (!known) return;
    const found = await this.#scanner.files(vscode.Uri.parse(folder).fsPath, files, keywordHere());
    const has = (file: string) => (one: { readonly file: string }) => one.file === file;
    const isNew = (file: string) => !known.tags.some(has(file)) && !known.problems.some(has(file));
    if ([...found.tags, ...found.problems].some(one => isNew(one.file))) return this.scan();
    for (const file of files.filter(one => !isNew(one))) {
      const now = this.#app.tags.folders.find(one => one.folder === folder) ?? known;
      this.#put(now, file, {
        tags: found.tags.filter(has(file)),
        problems: found.problems.filter(has(file)),
      });
    }
    if (this.#differs(folder)) await this.scan();
  }

  /** A handle came or went: only a look at everything can tell whether it moved, and what is to be remembered. */
  #differs(folder: string): boolean {
    const now = this.#app.tags.folders.find(one => one.folder === folder)?.tags ?? [];
    const refs = new Set(now.flatMap(({ ref }) => ref?.toLowerCase() ?? []));
    const stood = new Set(this.#stood.get(folder));
    return [...refs].some(ref => !stood.has(ref)) || [...stood].some(ref => !refs.has(ref));
  }
}
