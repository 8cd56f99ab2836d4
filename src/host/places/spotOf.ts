import type * as vscode from 'vscode';
import type { Spot } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { loadPlaces } from './loadPlaces.ts';
import { takeSpot } from './takeSpot.ts';

/** The selected lines, as they are at the call, as a spot that can be found again. @throws Problem 'no folder' */
export async function spotOf(app: App, { document, selection }: vscode.TextEditor): Promise<Spot> {
  const taken = takeSpot(document, selection);
  return (await loadPlaces()).completeSpot(app, taken);
}
