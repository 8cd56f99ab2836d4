import { edit } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import { valuesOf } from '../../domain/log/folded.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Place } from '../../domain/records/conversation.ts';
import type { Spot } from '../../domain/records/place.ts';
import { type ReferenceWay, referenceField } from '../../domain/records/placeReferences.ts';
import { type Opened, openConversation, recordOf } from '../conversations/openConversation.ts';
import { requireInside } from '../entries/linkPlace.ts';

export interface PlaceName {
  readonly conversation: string;
  readonly place: string;
}

export interface PlaceMove extends PlaceName {
  readonly spot: Spot;
  readonly how: ReferenceWay;
}

const known = ({ conversation }: Opened, id: string): Place | undefined =>
  conversation.entries.flatMap(one => one.places).find(one => one.id === id);

const facts = [
  'repository',
  'repositoryPath',
  'folder',
  'path',
  'start',
  'end',
  'quote',
  'whole',
  'cell',
] as const;

const isSame = (left: Spot, right: Spot) => facts.every(name => left[name] === right[name]);

/** The record of a link as it stands. @throws Problem 'not found' */
export async function requirePlace(
  { store }: Pick<Ports, 'store'>,
  { conversation, place }: PlaceName,
): Promise<{ readonly record: Folded; readonly shown: Place | undefined }> {
  const opened = await openConversation(store, conversation);
  return { record: recordOf(opened, 'place', place), shown: known(opened, place) };
}

/**
 * Lets a link lead to another location from now on; where it led before is kept, word for word.
 * @returns the id of the location; undefined, with nothing written, where it leads there already
 * @throws Problem 'not found' or 'outside the workspace'
 */
export async function movePlace(
  ports: Ports,
  { spot, how, ...name }: PlaceMove,
): Promise<string | undefined> {
  requireInside(spot);
  const { record, shown } = await requirePlace(ports, name);
  if (shown && isSame(shown.spot, spot)) return undefined;
  const id = ports.newId();
  await ports.store.write(edit(record, { [referenceField(id)]: { spot, how, at: ports.now() } }));
  return id;
}

/** Lets a link lead again where it led before that location was noted. @throws Problem 'not found' */
export async function takeBackMove(
  ports: Ports,
  { reference, ...name }: PlaceName & { readonly reference: string },
): Promise<void> {
  const { record } = await requirePlace(ports, name);
  const field = referenceField(reference);
  if (valuesOf(record)[field]) await ports.store.write(edit(record, { [field]: null }));
}
