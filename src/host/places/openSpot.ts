import type { Located } from '../../domain/records/placeReferences.ts';
import type { App } from '../app.ts';
import { loadPlaces } from './loadPlaces.ts';

/** Opens the code of a spot where it stands now, and says so where that is no more than a guess. */
export async function openSpot(
  app: App,
  spot: Located['spot'],
  earlier: Located['earlier'] = [],
): Promise<void> {
  await (await loadPlaces()).openLocated(app, { spot, earlier });
}
