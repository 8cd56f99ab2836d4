import type { Ports } from '../../domain/ports.ts';
import type { Spot } from '../../domain/records/place.ts';
import { type Located, locationsOf } from '../../domain/records/placeReferences.ts';
import { isReplay, type RenamedCode, renamed } from '../../domain/records/renamed.ts';
import { type Opened, openConversation } from '../conversations/openConversation.ts';
import { moveRecord } from '../temporary/moveTemporary.ts';
import { movePlace } from './movePlace.ts';
import { pointersAt } from './whereTalkedAbout.ts';

/** Where code is after a rename; undefined where it is other code, or was known to stand there. */
function nextSpot(one: Located, rename: RenamedCode): Spot | undefined {
  const spot = renamed(one.spot, rename);
  return spot && locationsOf(one).some(known => isReplay(known, spot)) ? undefined : spot;
}

interface Following {
  readonly opened: Opened;
  /** Ids of links and of temporary code. */
  readonly ids: ReadonlySet<string>;
  readonly rename: RenamedCode;
}

async function followLinks(ports: Ports, { opened, ids, rename }: Following): Promise<number> {
  const { id: conversation, entries } = opened.conversation;
  let followed = 0;
  for (const place of entries.flatMap(one => one.places).filter(one => ids.has(one.id))) {
    const spot = nextSpot(place, rename);
    if (spot && (await movePlace(ports, { conversation, place: place.id, spot, how: 'renamed' })))
      followed += 1;
  }
  return followed;
}

async function followTemporary(ports: Ports, { opened, ids, rename }: Following): Promise<number> {
  let followed = 0;
  for (const { id, spot: newest, stood = [] } of opened.conversation.temporary.filter(one =>
    ids.has(one.id),
  )) {
    const spot = nextSpot({ spot: newest, earlier: stood }, rename);
    if (!spot) continue;
    await moveRecord(ports, opened, { id, spot, how: 'renamed' });
    followed += 1;
  }
  return followed;
}

/**
 * Links and temporary code follow a file or folder that a person renamed or moved; where they led before is kept.
 * Done again, it changes nothing. @returns how many follow
 */
export async function renamePlaces(ports: Ports, rename: RenamedCode): Promise<number> {
  const pointers = await pointersAt(ports, rename.from);
  let followed = 0;
  for (const conversation of new Set(pointers.map(one => one.conversation))) {
    const opened = await openConversation(ports.store, conversation);
    const own = pointers.filter(one => one.conversation === conversation);
    const following = { opened, ids: new Set(own.map(({ place, id }) => place || id)), rename };
    followed += await followLinks(ports, following);
    followed += await followTemporary(ports, following);
  }
  return followed;
}
