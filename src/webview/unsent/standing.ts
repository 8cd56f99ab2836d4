import type { PaneKind } from '../../protocol/callKinds.ts';
import type { EntryState } from '../../protocol/callState.ts';
import type { Side } from './side.ts';
import { ownerOf, type Pending, type Unsent } from './unsent.ts';

/** An entry as it will stand once all that was sent has arrived. */
export interface Standing {
  readonly id: string;
  readonly as: PaneKind;
  readonly whose: Side;
  readonly text: string;
}

const begun = (one: Pending): Standing => ({ id: one.id, as: one.as, whose: ownerOf(one), text: one.text });

function withEdits(one: Standing, pending: readonly Pending[]): Standing {
  const last = pending.findLast(({ target }) => target?.act === 'edit' && target.entry === one.id);
  if (!last) return one;
  const { kind = one.as, whose = one.whose } = last.target ?? {};
  return { ...one, as: kind, whose, text: last.text };
}

/** Every entry that was not deleted, the newest first; whoever presses Up means the line just sent. */
export function standing(
  entries: readonly EntryState[],
  { conversation, pending }: Unsent,
): readonly Standing[] {
  const own = pending.filter(one => one.conversation === conversation);
  const added = own.filter(one => one.target === null && !entries.some(({ id }) => id === one.id));
  const all = [...added.toReversed().map(begun), ...entries.filter(one => !one.isRemoved)];
  return all.map(one => withEdits(one, own));
}
