import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { Place } from '../../../domain/records/conversation.ts';
import { locationsKey, locationsOf } from '../../../domain/records/placeReferences.ts';
import type { Standing } from './standing.ts';

/** How long files must be quiet before links to them are looked at again. Milliseconds. */
const quiet = 400;

interface Known {
  readonly place: Place;
  readonly key: string;
  readonly standing: Standing | undefined;
}

const namesOf = ({ place, standing }: Known) =>
  [...locationsOf(place).map(one => one.path), standing?.file?.path ?? ''].map(path => posix.basename(path));

/** Where links stand whose files are not open: looked up one after the other, and again when such a file changes. */
export class Background implements vscode.Disposable {
  readonly #locate: (place: Place, isWanted: () => boolean) => Promise<Standing | undefined>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #known = new Map<string, Known>();
  readonly #waiting = new Map<string, Known>();
  #wanted = new Set<string>();
  #isRunning = false;
  #watching: vscode.Disposable | undefined;
  #stale = new Set<string>();
  #soon: NodeJS.Timeout | undefined;

  constructor(locate: (place: Place, isWanted: () => boolean) => Promise<Standing | undefined>) {
    this.#locate = locate;
  }

  /** What was seen last; undefined until it was looked up. */
  of({ id }: Place): Standing | undefined {
    return this.#known.get(id)?.standing;
  }

  /** From now on these are looked at, and what is not among them no more. */
  want(places: readonly Place[]): void {
    this.#wanted = new Set(places.map(one => one.id));
    for (const id of this.#waiting.keys()) if (!this.#wanted.has(id)) this.#waiting.delete(id);
    for (const place of places) {
      const key = locationsKey(place);
      if (this.#known.get(place.id)?.key === key || this.#waiting.get(place.id)?.key === key) continue;
      this.#waiting.set(place.id, { place, key, standing: undefined });
    }
    if (places.length > 0) this.#watching ??= this.#watch();
    void this.#run();
  }

  dispose(): void {
    clearTimeout(this.#soon);
    this.#watching?.dispose();
    this.#changed.dispose();
    this.#waiting.clear();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (const [id, one] of this.#waiting) {
        const isWanted = () => this.#waiting.get(id) === one;
        const standing = await this.#locate(one.place, isWanted).catch(() => undefined);
        if (!isWanted()) continue;
        this.#waiting.delete(id);
        this.#known.set(id, { ...one, standing });
        if (this.#waiting.size === 0) this.#changed.fire();
      }
    } finally {
      this.#isRunning = false;
    }
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const note = ({ path }: vscode.Uri) => this.#note(posix.basename(path));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(note),
      watcher.onDidCreate(note),
      watcher.onDidDelete(note),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#note(undefined)),
    );
  }

  /** @param name of a file that changed; undefined for every file */
  #note(name: string | undefined): void {
    const concerned = [...this.#known.values()].filter(
      one => name === undefined || namesOf(one).includes(name),
    );
    if (concerned.length === 0) return;
    for (const { place } of concerned) this.#stale.add(place.id);
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#lookAgain(), quiet);
  }

  #lookAgain(): void {
    for (const id of this.#stale) {
      const known = this.#known.get(id);
      if (known && this.#wanted.has(id)) this.#waiting.set(id, { ...known });
      else this.#known.delete(id);
    }
    this.#stale = new Set();
    void this.#run();
  }
}
