import type { Ports, Row } from '../../domain/ports.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import { type CodeName, type Pointer, standsAt } from '../../domain/records/pointers.ts';

/** A conversation that speaks of some code, and what of it points there, in the order it was linked. */
export interface TalkedAbout {
  readonly conversation: Pick<Row, 'id' | 'title' | 'started' | 'customer'>;
  readonly pointers: readonly Pointer[];
}

/** In which way code is named differs by clone: the last part of its path is the same in all of them. */
const partOf = ({ repositoryPath, path, whole }: CodeName): string => {
  const last = (repositoryPath ?? path).split('/').at(-1) ?? '';
  return whole === 'folder' && path === '.' ? '' : last;
};

/** Several locations of one place are one link. */
function once(pointers: readonly Pointer[]): readonly Pointer[] {
  const seen = new Set<string>();
  const isNew = (key: string) => !seen.has(key) && seen.add(key) !== undefined;
  return pointers.filter(one => isNew(`${one.place} ${one.id}`));
}

/** Everything that points at a file, at what lies in a folder, or at a symbol of a file; no conversation is opened for it. */
export async function pointersAt(
  { store }: Pick<Ports, 'store'>,
  asked: CodeName,
): Promise<readonly Pointer[]> {
  return once((await store.pointers(partOf(asked))).filter(one => standsAt(one, asked)));
}

/** The conversations that speak of some code, the newest first. */
export async function whereTalkedAbout(ports: Ports, asked: CodeName): Promise<readonly TalkedAbout[]> {
  const byConversation = new Map<string, Pointer[]>();
  const found = await pointersAt(ports, asked);
  if (found.length === 0) return [];
  const { conversations } = await ports.store.listing();
  for (const one of found) {
    const row = rowShowing(conversations, one.conversation);
    if (!row) continue;
    byConversation.set(row.id, [...(byConversation.get(row.id) ?? []), one]);
  }
  return conversations
    .filter(row => byConversation.has(row.id))
    .map(({ id, title, started, customer }) => ({
      conversation: { id, title, started, ...(customer !== undefined && { customer }) },
      pointers: byConversation.get(id) ?? [],
    }));
}
