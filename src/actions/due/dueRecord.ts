import { requireIdentifier } from '../../domain/identifier.ts';
import { containerOf } from '../../domain/log/changes.ts';
import type { Folded } from '../../domain/log/folded.ts';
import type { Store } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import type { DueKind } from '../../domain/records/due.ts';
import { sentence } from '../../domain/sentence.ts';
import { requireCustomer } from '../conversations/addCustomer.ts';
import { openConversation } from '../conversations/openConversation.ts';

/** Where something due stands: in a conversation or, agreed outside any, with a customer. */
export type DueHome =
  | { readonly conversation: string; readonly customer?: undefined }
  | { readonly customer: string; readonly conversation?: undefined };

export type DueName = DueHome & { readonly kind: DueKind; readonly id: string };

const isEntry = (kind: DueKind) => kind === 'promise' || kind === 'question';

function isNamed({ entity, id, hidden, fields }: Folded, name: DueName): boolean {
  if (hidden || id !== name.id) return false;
  if (isEntry(name.kind)) return entity === 'entry' && fields['kind']?.value === name.kind;
  return entity === name.kind;
}

async function entitiesOf(store: Store, { conversation, customer }: DueHome): Promise<readonly Folded[]> {
  if (conversation !== undefined) return (await openConversation(store, conversation)).entities;
  const { id } = await requireCustomer({ store }, requireIdentifier(customer, 'customer'));
  return store.entities(containerOf.customer(id));
}

/** The record as it stands now. @throws Problem 'not found', also where it is of another kind by now */
export async function requireDue(store: Store, name: DueName): Promise<Folded> {
  const found = (await entitiesOf(store, name)).find(one => isNamed(one, name));
  if (found) return found;
  throw new Problem(
    'not found',
    sentence(
      'There is no {0} "{1}" here. It may have been changed or deleted meanwhile.',
      name.kind,
      name.id,
    ),
  );
}

/** How a record says that it is done, and that it is not. */
export function endingOf(kind: DueKind) {
  return isEntry(kind)
    ? ({ field: 'outcome', open: null } as const)
    : ({ field: 'state', open: 'open' } as const);
}

/** Whether it is no longer waited for. */
export function isEnded(kind: DueKind, { fields }: Folded): boolean {
  const { field, open } = endingOf(kind);
  return (fields[field]?.value ?? open) !== open;
}
