import type * as vscode from 'vscode';
import type { App } from '../app.ts';
import { quietly } from '../guard.ts';
import { loadPlaces } from '../places/loadPlaces.ts';
import { takeSpot } from '../places/takeSpot.ts';

export interface Tagged {
  readonly ref: string;
  readonly conversation: string | undefined;
  readonly document: vscode.TextDocument;
  /** What it was about, where that stands below the comment. */
  readonly range: vscode.Range;
}

async function follow(app: App, tagged: Tagged): Promise<void> {
  const { ref, conversation, document, range } = tagged;
  const taken = takeSpot(document, range);
  const { completeSpot } = await loadPlaces();
  const spot = await completeSpot(app, taken);
  await (await app.desk()).change.moveTemporary({ conversation, id: ref, spot });
}

/** It was our own comment that moved the code: its link goes along, so that nobody is told of a move. */
export const followComment = (app: App, tagged: Tagged): Promise<void> =>
  quietly(app, () => follow(app, tagged))();
