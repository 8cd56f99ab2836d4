import { posix } from 'node:path';
import * as vscode from 'vscode';
import { sketchOf } from '../../anchoring/sketch.ts';
import type { Spot } from '../../domain/records/place.ts';
import { blobId } from '../../storage/git/blobId.ts';
import type { App } from '../app.ts';
import { report } from '../guard.ts';
import { repositoryAt } from './repositoryAt.ts';
import { symbolAt } from './symbolAt.ts';
import { type TakenSpot, takeSpot } from './takeSpot.ts';

/** What is kept of longer files stays small: the commit and the words around must do. Lines. */
const mostSketched = 1400;

type Facts = Pick<Spot, 'repository' | 'repositoryPath' | 'commit'>;

async function repositoryFacts(app: App, { file, words, isPresent }: TakenSpot): Promise<Facts> {
  if (!file) return {};
  const isRoot = words.path === '.';
  const found = await repositoryAt(app, isRoot ? file : vscode.Uri.joinPath(file, '..'));
  if (!found) return {};
  const { id, commit, within } = found;
  const repositoryPath = posix.join(within, isRoot ? '' : posix.basename(file.path));
  return {
    ...(id !== undefined && { repository: id }),
    ...(repositoryPath !== words.path && { repositoryPath }),
    ...(commit !== undefined && isPresent && { commit }),
  };
}

function textFacts({ document, words }: TakenSpot): Pick<Spot, 'blob' | 'sketch'> {
  if (!document) return {};
  const sketch = document.lineCount > mostSketched ? undefined : sketchOf(document.text);
  const isFile = words.cell === undefined && words.scheme === undefined;
  return { ...(isFile && { blob: blobId(document.text) }), ...(sketch !== undefined && { sketch }) };
}

/** A spot with all that helps to find it again. What cannot be known now is left out. */
export async function completeSpot(app: App, taken: TakenSpot): Promise<Spot> {
  const unlessUnknown = (error: unknown) => {
    report(app, error);
    return {};
  };
  const { document, words } = taken;
  const [facts, more, symbol] = await Promise.all([
    repositoryFacts(app, taken).catch(unlessUnknown),
    Promise.resolve(taken).then(textFacts).catch(unlessUnknown),
    document && symbolAt(document.uri, document.at),
  ]);
  return { ...words, ...facts, ...more, ...(symbol && { symbol }) };
}

/** Lines of a document as they are now; 1-based. */
export function spotAt(
  app: App,
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Promise<Spot> {
  const last = document.lineAt(Math.min(end, document.lineCount) - 1);
  const first = Math.min(start, document.lineCount) - 1;
  return completeSpot(app, takeSpot(document, new vscode.Range(first, 0, last.lineNumber, last.text.length)));
}
