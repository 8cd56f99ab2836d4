import * as vscode from 'vscode';
import type { Problem } from '../domain/problem.ts';
import type { App } from './app.ts';
import { translated } from './translated.ts';

/** A sentence for the person: what a foreseen problem says itself, or an honest one for a surprise. */
export function sentenceFor(error: unknown): string {
  if (isProblem(error)) return translated(error.advice);
  return vscode.l10n.t('Listen First met an unexpected error. The log says more.');
}

/** Lazily loaded files carry their own copy of the class, so the name decides. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem';
}

/** Logs without the words of a customer: the code of a problem, the stack of a surprise. */
export function report({ log }: Pick<App, 'log'>, error: unknown): void {
  if (isProblem(error)) log.warn(`Problem: ${error.code}`);
  else log.error(error instanceof Error ? error : String(error));
}

async function tell({ log }: Pick<App, 'log'>, error: unknown): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(sentenceFor(error), showLog)) === showLog) log.show();
}

/** The one catch of the host: foreseen problems are told, surprises are logged too. Nobody waits for the toast. */
export function guard<A extends unknown[]>(app: Pick<App, 'log'>, run: (...args: A) => unknown) {
  return async (...args: A): Promise<void> => {
    try {
      await run(...args);
    } catch (error) {
      report(app, error);
      void tell(app, error);
    }
  };
}

/** For what nobody asked for, such as showing news: each failure is logged once and interrupts no call. */
export function quietly<A extends unknown[]>(app: Pick<App, 'log'>, run: (...args: A) => unknown) {
  const known = new Set<string>();
  return async (...args: A): Promise<void> => {
    try {
      await run(...args);
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      if (!known.has(what)) report(app, error);
      known.add(what);
    }
  };
}
