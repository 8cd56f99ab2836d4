import type * as vscode from 'vscode';
import type { Conversation, Entry } from '../../../domain/records/conversation.ts';
import { spotLabel } from '../../../domain/records/place.ts';
import type { PlaceState } from '../../../protocol/callState.ts';
import type { App } from '../../app.ts';
import { loadPlaces } from '../../places/loadPlaces.ts';

export type PlacesOf = (entry: Entry) => readonly PlaceState[];

/** Until it is known where they stand. */
export const placesAsLinked: PlacesOf = ({ places }) =>
  places.map(({ id, spot }) => {
    return { id, label: spotLabel(spot), state: 'unknown', words: '', quote: spot.quote, acts: [] };
  });

/** What a page shows of the links of its entries. */
export class PlaceViews implements vscode.Disposable {
  readonly #app: App;
  readonly #onNews: () => void;
  #following: vscode.Disposable | undefined;
  #touched = new Set<string>();

  /** @param onNews told when links stand elsewhere */
  constructor(app: App, onNews: () => void) {
    this.#app = app;
    this.#onNews = onNews;
  }

  /** Its links have been changed by hand: there may be something to take back, also where none is left. */
  note(entry: string): void {
    this.#touched.add(entry);
  }

  /** What is loaded and looked up for it is nothing where nothing is linked. */
  async of({ entries }: Conversation, most: number): Promise<PlacesOf> {
    const shown = entries.slice(-most);
    if (!shown.some(one => one.places.length > 0 || this.#touched.has(one.id))) return placesAsLinked;
    const { linksOf, placeStates } = await loadPlaces();
    const links = linksOf(this.#app);
    this.#following ??= links.onDidChange(this.#onNews);
    links.want(shown.flatMap(one => one.places));
    return entry => placeStates(this.#app, entry);
  }

  dispose(): void {
    this.#following?.dispose();
  }
}
