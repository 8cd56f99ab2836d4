import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/records/conversation.ts';
import type { App } from '../app.ts';
import { currentMoment } from '../call/currentMoment.ts';
import { linkTo } from './linkTo.ts';
import { openSpot } from './openSpot.ts';
import { spotOf } from './spotOf.ts';

/** Links the selection to what was said. */
export async function linkSelection(app: App): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Problem('no folder', vscode.l10n.t('Open a file and select the code to link.'));
  await linkTo(app, await spotOf(app, editor));
}

async function findPlace(app: App, id: string): Promise<Place> {
  const { conversation } = await currentMoment(app);
  const place = conversation?.entries.flatMap(entry => entry.places).find(one => one.id === id);
  if (place) return place;
  throw new Problem('not found', vscode.l10n.t('This link is gone: it was deleted in another window.'));
}

/** Opens the code of an entry where it stands now. */
export async function openPlace(app: App, id: string): Promise<void> {
  await openSpot(app, (await findPlace(app, id)).spot);
}
