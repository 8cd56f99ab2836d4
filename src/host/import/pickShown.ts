import * as vscode from 'vscode';
import type { App } from '../app.ts';

type Picking<T> = (token: vscode.CancellationToken) => Thenable<T | undefined>;

/** Names and words of customers stand in these pickers: on a shared screen they close. */
export async function pickShown<T>(
  { hiding }: Pick<App, 'hiding'>,
  pick: Picking<T>,
): Promise<T | undefined> {
  const closing = new vscode.CancellationTokenSource();
  const watch = hiding.onDidChange(() => closing.cancel());
  try {
    return await pick(closing.token);
  } finally {
    watch.dispose();
    closing.dispose();
  }
}
