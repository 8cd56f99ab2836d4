import { edit } from '../../domain/log/changes.ts';
import { alternativesOf } from '../../domain/log/versions.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { type Changeable, saidOut } from '../../domain/records/entryValues.ts';
import { sentence } from '../../domain/sentence.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';
import type { VersionName } from './restoreVersion.ts';

export interface Settlement extends VersionName {
  readonly field: Changeable;
}

/**
 * Of several values that people gave a field at once, keeps the one that came from the version; the others stay in the
 * history. @returns the operation @throws Problem 'not found', also when somebody settled it meanwhile
 */
export async function settle(
  { store }: Ports,
  { conversation, entry, field, version }: Settlement,
): Promise<string> {
  const record = recordOf(await openConversation(store, conversation), 'entry', entry);
  const head = alternativesOf(record, field).find(one => one.operation === version);
  if (!head) {
    throw new Problem(
      'not found',
      sentence('This was settled meanwhile. Look at the entry as it stands now.'),
    );
  }
  return (await store.write(edit(record, { [field]: saidOut({ [field]: head.value }, field) }))).i;
}
