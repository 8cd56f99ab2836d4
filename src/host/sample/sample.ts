import * as vscode from 'vscode';
import { type Home, homeAt } from '../../storage/location.ts';
import {
  makeSampleFolder,
  removeLeftovers,
  removeSampleFolder,
  removeSampleFolderAtOnce,
} from './sampleFolder.ts';
import { WindowMemory } from './windowMemory.ts';

/** A store to try things in. Nothing of it is kept, and nothing of it points into the person's own records. */
export interface Sample extends vscode.Disposable {
  readonly isOn: boolean;
  readonly onDidChange: vscode.Event<void>;
  /** What the window remembers; of the sample nothing lasts, so that a crash leads back to the own records. */
  readonly memory: vscode.Memento;
  /** From now on this window works on a fresh store. */
  begin(): Promise<void>;
  /** From now on it works on its own records again; the folder of the sample is removed. */
  end(): Promise<void>;
}

type Use = (home: Home | undefined) => Promise<void>;

class ThrowAwayStore implements Sample {
  readonly #use: Use;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly memory: WindowMemory;
  readonly onDidChange = this.#changed.event;
  #folder: string | undefined;

  constructor(lasting: vscode.Memento, use: Use) {
    this.memory = new WindowMemory(lasting);
    this.#use = use;
  }

  get isOn(): boolean {
    return this.#folder !== undefined;
  }

  async begin(): Promise<void> {
    await removeLeftovers();
    const folder = await makeSampleFolder();
    this.#folder = folder;
    this.memory.setAside();
    await this.#use(homeAt(folder));
    await this.#tell();
  }

  async end(): Promise<void> {
    const folder = this.#folder;
    if (folder === undefined) return;
    this.#folder = undefined;
    this.memory.takeBack();
    await this.#use(undefined);
    await this.#tell();
    await removeSampleFolder(folder);
  }

  dispose(): void {
    this.#changed.dispose();
    if (this.#folder !== undefined) removeSampleFolderAtOnce(this.#folder);
  }

  async #tell(): Promise<void> {
    await vscode.commands.executeCommand('setContext', 'listenFirst.sample', this.isOn);
    this.#changed.fire();
  }
}

export function sampleStore(lasting: vscode.Memento, { use }: { readonly use: Use }): Sample {
  return new ThrowAwayStore(lasting, use);
}
