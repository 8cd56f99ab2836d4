import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import type { Place } from '../../domain/records/conversation.ts';
import { spotLabel } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { completeSpot, spotAt } from './completeSpot.ts';
import { linksOf } from './live/links.ts';
import type { Standing } from './live/standing.ts';
import { takeSpot } from './takeSpot.ts';

/** Which link of which conversation. */
export interface LinkName {
  readonly conversation: string;
  readonly entry: string;
  readonly place: string;
}

/** What was done last to a link in this window, by the link. */
type Done = { readonly name: LinkName; readonly label: string } & (
  | { readonly did: 'removed' }
  | { readonly did: 'moved'; readonly reference: string }
);

const done = new Map<string, Done>();

/** What can be taken back in this window. */
export const doneTo = (place: string): Done | undefined => done.get(place);
export const removedFrom = (entry: string): readonly Done[] =>
  [...done.values()].filter(one => one.did === 'removed' && one.name.entry === entry);

async function requireLink(app: App, { conversation, entry, place }: LinkName): Promise<Place> {
  const read = await (await app.desk()).conversation(conversation);
  const found = read?.entries.find(one => one.id === entry)?.places.find(one => one.id === place);
  if (found) return found;
  throw new Problem('not found', vscode.l10n.t('This link is gone: it was deleted in another window.'));
}

async function documentOf({ file, cell }: Standing): Promise<vscode.TextDocument | undefined> {
  if (!file) return undefined;
  if (cell === undefined) return vscode.workspace.openTextDocument(file);
  return (await vscode.workspace.openNotebookDocument(file)).cellAt(cell).document;
}

/** From now on the link leads where its code was found. @throws Problem 'not found' for what is lost */
export async function acceptPlace(app: App, name: LinkName): Promise<void> {
  const place = await requireLink(app, name);
  const standing = await linksOf(app).locate(place);
  const document = standing && standing.state !== 'lost' ? await documentOf(standing) : undefined;
  if (!standing || !document) {
    throw new Problem(
      'not found',
      vscode.l10n.t(
        'This code was not found. Select it in an editor, then attach the link to the selection.',
      ),
    );
  }
  const spot = await spotAt(app, document, standing);
  await move(app, name, { spot, how: 'accepted' });
}

type Goal = Pick<Parameters<Awaited<ReturnType<App['desk']>>['change']['movePlace']>[0], 'spot' | 'how'>;

async function move(app: App, name: LinkName, goal: Goal): Promise<void> {
  const { conversation, place } = name;
  const reference = await (await app.desk()).change.movePlace({ conversation, place, ...goal });
  if (reference !== undefined) done.set(place, { name, label: '', did: 'moved', reference });
}

/** From now on the link leads to the selected code. @throws Problem 'no folder' without an editor */
export async function attachPlace(app: App, name: LinkName): Promise<void> {
  const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
  if (!editor) {
    throw new Problem(
      'no folder',
      vscode.l10n.t('Open a file and select the code that the link shall lead to.'),
    );
  }
  const taken = takeSpot(editor.document, editor.selection);
  await requireLink(app, name);
  await move(app, name, { spot: await completeSpot(app, taken), how: 'attached' });
  vscode.window.setStatusBarMessage(vscode.l10n.t('The link leads to the selected code now'), 4_000);
}

/** Takes a link away; the pane offers to bring it back. */
export async function removePlace(app: App, name: LinkName): Promise<void> {
  const { conversation, place } = name;
  const label = spotLabel((await requireLink(app, name)).spot);
  await (await app.desk()).change.removePlace({ conversation, place });
  done.set(place, { name, label, did: 'removed' });
}

/** Takes back what was done last to a link in this window. */
export async function undoPlace(app: App, { place }: LinkName): Promise<void> {
  const last = done.get(place);
  if (!last) return;
  const { change } = await app.desk();
  const { conversation } = last.name;
  if (last.did === 'removed') await change.restorePlace({ conversation, place });
  else await change.takeBackMove({ conversation, place, reference: last.reference });
  done.delete(place);
}
