import type { Day } from '../../domain/day.ts';
import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import { Problem } from '../../domain/problem.ts';
import { moveField, readDue } from '../../domain/records/due.ts';
import { sentence } from '../../domain/sentence.ts';
import { openConversation, recordOf } from '../conversations/openConversation.ts';
import { requireFuture, requireReason } from '../due/moveDue.ts';
import { type DateMove, moveFrom } from '../due/moveFrom.ts';

export interface ExtensionRequest extends DateMove {
  readonly conversation: string;
  readonly id: string;
  readonly today: Day;
}

/**
 * Gives temporary code another end; the one it had stays in its history. The tag in the code is not touched.
 * @returns the operation; undefined, with nothing written, where it ends on that day already
 * @throws Problem 'not found', 'bad date', 'empty' without a reason, or 'bad input' for code that is gone
 */
export async function extendTemporary(
  { store, now, newId }: Ports,
  request: ExtensionRequest,
): Promise<string | undefined> {
  const { conversation, id, words } = request;
  const day = requireFuture(request);
  const record = recordOf(await openConversation(store, conversation), 'temporary', id);
  if (record.fields['gone']) {
    throw new Problem('bad input', sentence('This code is gone already, so its end cannot move.'));
  }
  const from = readDue(record.fields['until']?.value);
  if (from?.day === day) return undefined;
  const reason = requireReason({ kind: 'milestone', reason: request.reason });
  const move = from && { [moveField(newId())]: moveFrom(from, { ...request, reason }, now()) };
  return (await store.write(edit(record, { until: { day, words }, ...move }))).i;
}
