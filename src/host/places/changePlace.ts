import type { PlaceAsk } from '../../protocol/callKinds.ts';
import type { App } from '../app.ts';
import { loadPlaces } from './loadPlaces.ts';

/** What a person does with a link in the pane. */
export async function changePlace(app: App, { act, ...name }: PlaceAsk): Promise<void> {
  const { acts } = await loadPlaces();
  await acts[act](app, name);
}
