import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import type { DueKind } from '../../domain/records/due.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';

export interface DueName {
  readonly conversation: string;
  readonly kind: DueKind;
  readonly id: string;
}

/** How the record of each kind says that it is done. */
const done: Readonly<Record<DueKind, { readonly entity: string; readonly fields: Record<string, string> }>> =
  {
    milestone: { entity: 'milestone', fields: { state: 'done' } },
    followUp: { entity: 'followUp', fields: { state: 'done' } },
    question: { entity: 'entry', fields: { outcome: 'answered' } },
    promise: { entity: 'entry', fields: { outcome: 'kept' } },
  };

/** @throws Problem 'not found' */
export async function finishDue({ store }: Ports, { conversation, kind, id }: DueName): Promise<void> {
  const { entity, fields } = done[kind];
  const record = recordOf(await openConversation(store, conversation), entity, id);
  const isDone = Object.entries(fields).every(([name, value]) => record.fields[name]?.value === value);
  if (!isDone) await store.write(edit(record, fields));
}
