import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { followUpsAbout } from '../../domain/records/openPoints.ts';
import { isTold, type TemporaryCode } from '../../domain/records/temporary.ts';
import type { Update } from '../../domain/records/update.ts';
import { sentSentences } from '../../text/update/sentSentences.ts';
import { type Opened, openConversation, recordOf } from '../conversations/openConversation.ts';
import { finishDue } from '../due/finishDue.ts';
import { movesToTell } from '../due/tellMoves.ts';

interface Telling {
  readonly customer: Customer;
  readonly update: Update;
}

/** The conversations with them that have code still in place. */
async function withTemporary({ store }: Ports, { id }: Customer): Promise<Opened[]> {
  const { conversations } = await store.listing();
  const opened: Opened[] = [];
  for (const row of conversations) {
    if (row.customer === id && row.temporary.length > 0) opened.push(await openConversation(store, row.id));
  }
  return opened;
}

/** What was kept to tell it later is done once nothing in place is untold. */
async function finishFollowUps(ports: Ports, { conversation }: Opened): Promise<void> {
  for (const { id } of followUpsAbout('named-temporary', conversation)) {
    await finishDue(ports, { conversation: conversation.id, kind: 'followUp', id });
  }
}

/**
 * What an update tells of temporary code, they know from when it was sent. A retry finishes what an earlier try left
 * undone; what was told before stays as it is.
 */
export async function recordTold(ports: Ports, { customer, update }: Telling): Promise<void> {
  const opened = await withTemporary(ports, customer);
  const inPlace = opened.flatMap(one => one.conversation.temporary).filter(one => !one.gone);
  const sent = sentSentences(update, inPlace);
  const isKnown = (one: TemporaryCode) => Boolean(one.told ?? one.gone) || sent.has(one);
  for (const one of opened) {
    const { temporary } = one.conversation;
    if (!temporary.some(code => sent.has(code))) continue;
    for (const code of temporary.filter(known => !isTold(known))) {
      const words = sent.get(code);
      if (words === undefined) continue;
      const record = recordOf(one, 'temporary', code.id);
      const told = code.told ? {} : { told: { whom: customer.name, at: update.sent, words } };
      await ports.store.write(edit(record, { ...told, ...movesToTell(record, update.sent) }));
    }
    if (temporary.every(isKnown)) await finishFollowUps(ports, one);
  }
}
