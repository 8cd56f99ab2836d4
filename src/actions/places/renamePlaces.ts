import type { Ports } from '../../domain/ports.ts';
import { locationsOf } from '../../domain/records/placeReferences.ts';
import { isTemporary } from '../../domain/records/pointers.ts';
import { isReplay, type RenamedCode, renamed } from '../../domain/records/renamed.ts';
import { openConversation } from '../conversations/openConversation.ts';
import { movePlace } from './movePlace.ts';
import { pointersAt } from './whereTalkedAbout.ts';

/**
 * Links follow a file or folder that a person renamed or moved; where they led before is kept. Done again, it changes
 * nothing. @returns how many links follow
 */
export async function renamePlaces(ports: Ports, rename: RenamedCode): Promise<number> {
  const pointers = (await pointersAt(ports, rename.from)).filter(one => !isTemporary(one));
  let followed = 0;
  for (const conversation of new Set(pointers.map(one => one.conversation))) {
    const opened = await openConversation(ports.store, conversation);
    const places = opened.conversation.entries.flatMap(one => one.places);
    const own = new Set(pointers.filter(one => one.conversation === conversation).map(one => one.place));
    for (const place of places.filter(one => own.has(one.id))) {
      const spot = renamed(place.spot, rename);
      if (!spot || locationsOf(place).some(one => isReplay(one, spot))) continue;
      if (await movePlace(ports, { conversation, place: place.id, spot, how: 'renamed' })) followed += 1;
    }
  }
  return followed;
}
