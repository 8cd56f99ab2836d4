export { branchOf } from '../../storage/git/branchOf.ts';

import { whereTalkedAbout } from '../places/askWhere.ts';
import { addAtCode, followRenames, replyAtCode } from '../places/atCode.ts';
import { attachLink } from '../places/pickLink.ts';
import { acceptPlace, attachPlace, removePlace, undoPlace } from '../places/placeActs.ts';

export { completeSpot } from '../places/completeSpot.ts';
export { linksOf } from '../places/live/links.ts';
export { openLocated } from '../places/openLocated.ts';
export { placeStates } from '../places/placeStates.ts';
export { showLinks } from '../places/shown/shownLinks.ts';

/** What a person does with links, and with code that is linked. */
export const acts = {
  accept: acceptPlace,
  attach: attachPlace,
  remove: removePlace,
  undo: undoPlace,
  addAtCode,
  attachLink,
  followRenames,
  replyAtCode,
  whereTalkedAbout,
};
