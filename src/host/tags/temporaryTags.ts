import type * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { readingsOf } from '../trees/reading.ts';
import { loadTags } from './loadTags.ts';

/** Milliseconds after the start of a window: others have to start first. */
const calm = 2_500;

/** Looks for tags in the open folders once the window is at rest, and follows them from then on. */
export function temporaryTags(app: App): vscode.Disposable {
  let running: vscode.Disposable | undefined;
  const start = quietly(app, async () => {
    const { followTags } = await loadTags();
    running ??= followTags(app, readingsOf(app));
  });
  const soon = setTimeout(() => void start(), calm);
  return {
    dispose: () => {
      clearTimeout(soon);
      running?.dispose();
    },
  };
}
