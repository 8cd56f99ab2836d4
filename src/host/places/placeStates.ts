import * as vscode from 'vscode';
import type { Entry, Place } from '../../domain/records/conversation.ts';
import { spotLabel } from '../../domain/records/place.ts';
import type { PlaceAct } from '../../protocol/callKinds.ts';
import type { PlaceState } from '../../protocol/callState.ts';
import type { App } from '../app.ts';
import { linksOf } from './live/links.ts';
import type { Standing } from './live/standing.ts';
import { doneTo, removedFrom } from './placeActs.ts';
import { standingLabel, standingWords } from './standingWords.ts';

const { t } = vscode.l10n;

const isMoved = (state: PlaceState['state']) =>
  state === 'moved' || state === 'changed' || state === 'ambiguous';

function actsOf(state: PlaceState['state'], isUndoable: boolean): PlaceState['acts'] {
  const labels: Readonly<Record<PlaceAct, string>> = {
    accept: t('Keep this location'),
    attach: t('Attach to the selection'),
    remove: t('Remove the link'),
    undo: t('Undo'),
  };
  const acts: readonly (PlaceAct | false)[] =
    state === 'removed' ? ['undo'] : [isMoved(state) && 'accept', 'attach', 'remove', isUndoable && 'undo'];
  return acts.filter(act => act !== false).map(act => ({ act, label: labels[act] }));
}

function stateOf(place: Place, standing: Standing | undefined): PlaceState {
  const state = standing?.state ?? 'unknown';
  const words = standing?.spot.quote ?? place.spot.quote;
  return {
    id: place.id,
    label: standing ? standingLabel(standing) : spotLabel(place.spot),
    state,
    words: standing ? standingWords(standing) : '',
    quote: words,
    acts: actsOf(state, doneTo(place.id) !== undefined),
  };
}

const removedState = (id: string, label: string): PlaceState => ({
  id,
  label,
  state: 'removed',
  words: t('link removed'),
  quote: '',
  acts: actsOf('removed', true),
});

/** How the links of an entry are shown, with those that were just taken away. */
export function placeStates(app: App, { id, places }: Entry): readonly PlaceState[] {
  const links = linksOf(app);
  const there = new Set(places.map(one => one.id));
  const removed = removedFrom(id).filter(one => !there.has(one.name.place));
  return [
    ...places.map(place => stateOf(place, links.standingOf(place))),
    ...removed.map(one => removedState(one.name.place, one.label)),
  ];
}
