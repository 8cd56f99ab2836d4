import type { Conversation, Entry, Place } from '../../../domain/records/conversation.ts';
import { type CodeName, isTemporary } from '../../../domain/records/pointers.ts';
import { rests } from '../../../storage/log/rest.ts';
import type { App } from '../../app.ts';

/** A link with all that is shown of it. */
export interface LinkedPlace {
  readonly conversation: Pick<Conversation, 'id' | 'title' | 'started' | 'customer'>;
  readonly entry: Entry;
  readonly place: Place;
}

export type ReadConversation = (id: string) => Promise<Conversation | undefined>;

/** Reads each conversation once, for all that look at the same moment; one that is gone is none. */
export function readerOf(app: App): ReadConversation {
  const known = new Map<string, ReturnType<ReadConversation>>();
  return id => {
    const found = known.get(id) ?? app.desk().then(desk => desk.conversation(id).catch(() => undefined));
    known.set(id, found);
    return found;
  };
}

function placesIn(conversation: Conversation): readonly LinkedPlace[] {
  return conversation.entries.flatMap(entry => entry.places.map(place => ({ conversation, entry, place })));
}

/** The links that lead to some code, in the order they were said; only the conversations that speak of it are read. */
export async function linkedPlaces(
  app: App,
  code: CodeName,
  read: ReadConversation = readerOf(app),
): Promise<readonly LinkedPlace[]> {
  const desk = await app.desk();
  if ((await desk.stores()).length === 0) return [];
  const pointers = (await desk.read.pointersAt(code)).filter(one => !isTemporary(one));
  const wanted = new Set(pointers.map(one => one.place));
  const rest = rests();
  const linked: LinkedPlace[] = [];
  for (const id of new Set(pointers.map(one => one.conversation))) {
    const conversation = await read(id);
    if (conversation) linked.push(...placesIn(conversation).filter(one => wanted.has(one.place.id)));
    await rest();
  }
  return linked;
}
