import { creation } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import * as place from '../../domain/records/place.ts';
import { sentence } from '../../domain/sentence.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';

export interface LinkRequest {
  readonly conversation: string;
  readonly entry?: string | undefined;
  readonly spot: place.Spot;
  readonly id?: string | undefined;
}

/** @throws Problem 'outside the workspace' */
export function requireInside({ path }: Pick<place.Spot, 'path'>): void {
  if (place.isInside(path)) return;
  throw new Problem(
    'outside the workspace',
    sentence('Only files inside the workspace can be linked. Open the folder that holds this file.'),
  );
}

/** Links code to an entry, or to the last one. @returns the id of the place */
export async function linkPlace({ store, newId }: Ports, request: LinkRequest): Promise<string> {
  const opened = await openConversation(store, request.conversation);
  const entry = request.entry ?? opened.conversation.entries.at(-1)?.id;
  if (!entry)
    throw new Problem(
      'not found',
      sentence('There is no entry to link yet. Type one first, then link the code.'),
    );
  requireInside(request.spot);
  const id = request.id ?? newId();
  // Where the entry was made, so that the place goes along wherever the entry is moved to.
  const { container } = recordOf(opened, 'entry', entry);
  await store.write(creation(container, 'place', id)({ entry, spot: request.spot }));
  return id;
}
