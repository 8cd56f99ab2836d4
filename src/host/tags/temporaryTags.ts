import * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { rememberTalk } from '../temporary/lastTalk.ts';
import { readingsOf } from '../trees/reading.ts';
import type { Following } from './followTags.ts';
import { hasKeptTags } from './keptFolder.ts';
import { loadTags } from './loadTags.ts';

/** Milliseconds after the start of a window: what is kept is shown at once, to look through all others have to start first. */
const pauses = { kept: 100, calm: 2_500 } as const;

/** Shows the tags that were found the last time, looks through the open folders once the window is at rest, and follows them. */
export function temporaryTags(app: App): vscode.Disposable {
  let running: Following | undefined;
  let isOver = false;
  const follow = async () => {
    const { followTags } = await loadTags();
    if (!isOver) running ??= followTags(app, readingsOf(app));
  };
  const showKept = quietly(app, follow);
  const start = quietly(app, async () => {
    await follow();
    await running?.scan();
  });
  const timers = [
    setTimeout(() => void (hasKeptTags(app) && showKept()), pauses.kept),
    setTimeout(() => void start(), pauses.calm),
  ];
  const remember = quietly(app, () => rememberTalk(app, app.call.id));
  return vscode.Disposable.from(app.call.onDidChange(remember), {
    dispose: () => {
      isOver = true;
      for (const timer of timers) clearTimeout(timer);
      running?.dispose();
    },
  });
}
