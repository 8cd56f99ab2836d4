import * as vscode from 'vscode';
import { Problem } from '../../domain/problem.ts';
import { spotLabel } from '../../domain/records/place.ts';
import type { App } from '../app.ts';
import { pickShown } from '../import/pickShown.ts';
import { shownLine } from '../shownLine.ts';
import { codeNameOf } from './codeName.ts';
import { fileOf } from './fileOf.ts';
import { type LinkedPlace, linkedPlaces } from './live/linkedPlaces.ts';
import { linksOf } from './live/links.ts';
import type { Standing } from './live/standing.ts';
import { attachPlace, type LinkName } from './placeActs.ts';
import { standingWords } from './standingWords.ts';

interface Choice extends vscode.QuickPickItem {
  readonly linked: LinkedPlace;
}

const nameOf = ({ conversation, entry, place }: LinkedPlace): LinkName => ({
  conversation: conversation.id,
  entry: entry.id,
  place: place.id,
});

/** Those that need it most come first. */
const need = (state: Standing['state'] | undefined) =>
  ['lost', 'ambiguous', 'changed', 'moved', 'exact', undefined].indexOf(state);

/** The links that lead to this file, and those of the call. */
async function candidates(app: App): Promise<readonly LinkedPlace[]> {
  const editor = vscode.window.activeTextEditor;
  const file = editor && fileOf(editor.document);
  const here = file ? await linkedPlaces(app, await codeNameOf(app, file)) : [];
  const talk = app.call.id === undefined ? undefined : await (await app.desk()).conversation(app.call.id);
  const known = new Set(here.map(one => one.place.id));
  const others = (talk?.entries ?? []).flatMap(entry =>
    talk ? entry.places.map(place => ({ conversation: talk, entry, place })) : [],
  );
  return [...here, ...others.filter(one => !known.has(one.place.id))];
}

async function choices(app: App): Promise<Choice[]> {
  const links = linksOf(app);
  const all: { readonly choice: Choice; readonly rank: number }[] = [];
  for (const linked of await candidates(app)) {
    const standing = links.standingOf(linked.place) ?? (await links.locate(linked.place));
    const choice = {
      label: shownLine(linked.entry.text),
      description: shownLine(spotLabel(linked.place.spot)),
      ...(standing && { detail: shownLine(standingWords(standing)) }),
      linked,
    };
    all.push({ choice, rank: need(standing?.state) });
  }
  return all.sort((left, right) => left.rank - right.rank).map(one => one.choice);
}

/** Lets a link lead to the selected code. @param linked which one; asked for where it is not given */
export async function attachLink(app: App, linked: LinkedPlace | undefined): Promise<void> {
  if (app.hiding.isOn) return;
  if (linked) return attachPlace(app, nameOf(linked));
  const offered = await choices(app);
  if (offered.length === 0) {
    throw new Problem(
      'not found',
      vscode.l10n.t(
        'No link leads to this file, and the call has none. Link the selection to an entry instead.',
      ),
    );
  }
  const title = vscode.l10n.t('Which link shall lead to the selection?');
  const picked = await pickShown(app, token =>
    vscode.window.showQuickPick(offered, { title, matchOnDescription: true }, token),
  );
  if (picked) await attachPlace(app, nameOf(picked.linked));
}
