import type { Ports } from '../../domain/ports.ts';
import { type CodeName, isTemporary, type Pointer } from '../../domain/records/pointers.ts';

/** A file, how much was said about it and how much of it is temporary. */
export interface Hotspot extends Pick<CodeName, 'repository' | 'repositoryPath' | 'folder' | 'path'> {
  readonly entries: number;
  readonly temporary: number;
}

const keyOf = ({ repository, repositoryPath, folder, path }: Pointer) =>
  repository === undefined ? `${folder}\n${path}` : `${repository}\n${repositoryPath ?? path}`;

function hotspot(pointers: readonly Pointer[]): Hotspot[] {
  const [first] = pointers;
  if (!first) return [];
  const { folder, path, repository, repositoryPath } = first;
  const count = (isWanted: (one: Pointer) => boolean) =>
    new Set(pointers.filter(isWanted).map(one => one.id)).size;
  const name = { folder, path, ...(repository && { repository }), ...(repositoryPath && { repositoryPath }) };
  return [{ ...name, entries: count(one => !isTemporary(one)), temporary: count(isTemporary) }];
}

const heat = ({ entries, temporary }: Hotspot) => entries + temporary;
const hottestFirst = (left: Hotspot, right: Hotspot) =>
  heat(right) - heat(left) || (left.path < right.path ? -1 : 1);

/** The files that are talked about most, the first one most of all; a link counts where it leads now. */
export async function hotspots(
  { store }: Pick<Ports, 'store'>,
  { most }: { readonly most: number },
): Promise<readonly Hotspot[]> {
  const files = new Map<string, Pointer[]>();
  const places = new Set<string>();
  for (const one of await store.pointers('')) {
    const isEarlier = !isTemporary(one) && places.has(one.place);
    places.add(one.place);
    if (isEarlier || one.whole === 'folder') continue;
    const key = keyOf(one);
    const known = files.get(key);
    if (known) known.push(one);
    else files.set(key, [one]);
  }
  return [...files.values()].flatMap(hotspot).sort(hottestFirst).slice(0, most);
}
