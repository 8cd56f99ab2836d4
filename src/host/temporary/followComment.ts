import type * as vscode from 'vscode';
import { inbox } from '../../domain/records/channel.ts';
import { entryOfTemporary } from '../../domain/records/temporary.ts';
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
  const { ref, conversation = inbox, document, range } = tagged;
  const taken = takeSpot(document, range);
  const { completeSpot } = await loadPlaces();
  const spot = await completeSpot(app, taken);
  const desk = await app.desk();
  const talk = await desk.conversation(conversation);
  const [place] = talk?.entries.find(one => one.id === entryOfTemporary(ref))?.places ?? [];
  if (place) await desk.change.movePlace({ conversation, place: place.id, spot, how: 'accepted' });
}

/** It was our own comment that moved the code: its link goes along, so that nobody is told of a move. */
export const followComment = (app: App, tagged: Tagged): Promise<void> =>
  quietly(app, () => follow(app, tagged))();
