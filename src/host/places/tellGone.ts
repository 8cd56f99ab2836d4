import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Spot } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { guard, report, sentenceFor } from '../guard.ts';
import { shownLine } from '../shownLine.ts';
import { showQuote } from './quoteDocument.ts';

/** The file is gone, the words are not. Nobody waits for the answer. */
export function tellGone(app: App, spot: Spot): void {
  const problem = new Problem(
    'not found',
    vscode.l10n.t(
      '{0} is not in the open folders. Open the folder "{1}", then try again. The quoted code is kept.',
      shownLine(spot.path),
      shownLine(spot.folder),
    ),
  );
  report(app, problem);
  const show = vscode.l10n.t('Show the Quote');
  void guard(app, async () => {
    const answer = await vscode.window.showErrorMessage(sentenceFor(problem), show);
    if (answer === show) await showQuote(spot);
  })();
}
