import type * as vscode from 'vscode';
import type { CurrentCall } from './call/currentCall.ts';
import type { Hiding } from './hiding.ts';
import type { Desk } from './lazy/desk.ts';
import type { Sample } from './sample/sample.ts';
import type { SeenTags } from './tags/seenTags.ts';
import type { Lists } from './trees/lists.ts';

/** What every feature works with; built once, when the window starts. */
export interface App {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly call: CurrentCall;
  readonly hiding: Hiding;
  readonly lists: Lists;
  readonly sample: Sample;
  readonly tags: SeenTags;
  /** The store and all that works on it; loaded at the first use, not at activation. */
  desk(): Promise<Desk>;
  /** Fires when records changed, by this window or another. */
  readonly onDidChange: vscode.Event<void>;
}

export type Feature = (app: App) => vscode.Disposable;
