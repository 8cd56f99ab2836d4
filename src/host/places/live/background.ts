import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { Place } from '../../../domain/records/conversation.ts';
import { Lookout, type Looks } from './lookout.ts';
import type { Standing } from './standing.ts';

/** Where links stand whose files are not open, looked up again when such a file changes. */
export class Background implements vscode.Disposable {
  readonly #lookout: Lookout;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #watching: vscode.Disposable | undefined;

  constructor(locate: Looks['locate']) {
    this.#lookout = new Lookout({ locate, onSeen: () => this.#changed.fire() });
  }

  /** What was seen last; undefined until it was looked up. */
  of(place: Place): Standing | undefined {
    return this.#lookout.of(place);
  }

  /** From now on these are looked at, and what is not among them no more. */
  want(places: readonly Place[]): void {
    if (places.length > 0) this.#watching ??= this.#watch();
    this.#lookout.want(places);
  }

  dispose(): void {
    this.#lookout.dispose();
    this.#watching?.dispose();
    this.#changed.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const note = ({ path }: vscode.Uri) => this.#lookout.note(posix.basename(path));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(note),
      watcher.onDidCreate(note),
      watcher.onDidDelete(note),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#lookout.note(undefined)),
    );
  }
}
