import type * as vscode from 'vscode';
import type { Spot } from '../../../domain/records/place.ts';
import { type Located, locationsOf } from '../../../domain/records/placeReferences.ts';
import { filesOf } from '../filesOf.ts';
import { filesNamed } from './filesNamed.ts';
import { standingAlong } from './history.ts';
import { type Seeking, type Standing, standingFrom } from './standing.ts';
import { textsOf } from './textsOf.ts';

const nowhere = (spot: Spot): Standing => ({
  state: 'lost',
  spot,
  start: spot.start,
  end: spot.end,
  isPlain: false,
});

/** All of a file, or a folder: it is there or not. */
async function locateWhole({ app, lookUp }: Seeking, spots: readonly Spot[]): Promise<Standing> {
  for (const spot of spots) {
    const [file] = await filesOf(app, spot, lookUp);
    if (file) return { state: 'exact', spot, file, start: 1, end: 1, isPlain: true };
  }
  return nowhere(spots[0] as Spot);
}

async function look(
  seeking: Seeking,
  file: vscode.Uri,
  spots: readonly Spot[],
): Promise<Standing | undefined> {
  const texts = await textsOf(file);
  if (!texts) return { ...nowhere(spots[0] as Spot), file };
  const [found] = (await seeking.finder.find({ texts, places: [spots] }, seeking.isWanted)) ?? [];
  return found && standingFrom(found, { file, spots });
}

async function distinctFiles(
  { app, lookUp }: Seeking,
  spots: readonly Spot[],
): Promise<readonly vscode.Uri[]> {
  const files = new Map<string, vscode.Uri>();
  for (const spot of spots) {
    for (const file of await filesOf(app, spot, lookUp)) files.set(file.toString(), file);
  }
  return [...files.values()];
}

/** The one file of that name elsewhere that holds the code; several are none. */
async function locateElsewhere(seeking: Seeking, spots: readonly Spot[]): Promise<Standing | undefined> {
  const there: Standing[] = [];
  for (const file of await filesNamed((spots[0] as Spot).path)) {
    const found = await look(seeking, file, spots).catch(() => undefined);
    if (found && ['exact', 'moved'].includes(found.state)) there.push({ ...found, state: 'moved' });
  }
  return there.length === 1 ? there[0] : undefined;
}

const isSure = ({ state, isPlain }: Standing) => state === 'exact' || (state === 'moved' && isPlain);
const isThere = ({ state }: Standing) => state !== 'lost' && state !== 'ambiguous';

/** What the files say in which its locations were. @returns undefined where nobody wanted to know any more */
async function locateInFiles(seeking: Seeking, spots: readonly Spot[]): Promise<Standing | undefined> {
  let best = nowhere(spots[0] as Spot);
  for (const file of await distinctFiles(seeking, spots)) {
    const found = await look(seeking, file, spots);
    if (!found) return undefined;
    if (isThere(found)) return found;
    if (!best.file || (best.state === 'lost' && found.state === 'ambiguous')) best = found;
  }
  return best;
}

/** Finds the code of a link in the open folders. @returns undefined where nobody wanted to know any more */
export async function locate(seeking: Seeking, place: Located): Promise<Standing | undefined> {
  const spots = locationsOf(place);
  if (place.spot.whole) return locateWhole(seeking, spots);
  if (place.spot.scheme !== undefined) return nowhere(place.spot);
  const near = await locateInFiles(seeking, spots);
  if (!near || isSure(near)) return near;
  const along = await standingAlong(seeking, place.spot);
  if (along || isThere(near) || near.file) return along ?? near;
  return (await locateElsewhere(seeking, spots)) ?? near;
}
