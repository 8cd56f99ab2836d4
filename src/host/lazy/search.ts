import { dirname } from 'node:path';
import { dataFolder, type Home, homeAt, thisMachine } from '../../storage/location.ts';
import { storePlaces } from '../../storage/stores/places.ts';

export { type SearchInWorker, searchInWorker } from '../../storage/search/searchInWorker.ts';
export { lineOfEntry } from '../../text/lineOfEntry.ts';

/** The stores that this window shows. @param sample the local folder of the sample, while it is tried */
export async function shownHomes(sample: string | undefined): Promise<readonly Home[]> {
  if (sample !== undefined) return [homeAt(dirname(sample))];
  return (await storePlaces(dataFolder(thisMachine()))).map(one => one.home);
}
