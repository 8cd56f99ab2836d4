import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { type DueName, endingOf, isEnded, requireDue } from './dueRecord.ts';

/** Waits for it again, however it had ended. @throws Problem 'not found' */
export async function reopenDue({ store }: Ports, name: DueName): Promise<void> {
  const record = await requireDue(store, name);
  const { field, open } = endingOf(name.kind);
  if (isEnded(name.kind, record)) await store.write(edit(record, { [field]: open }));
}
