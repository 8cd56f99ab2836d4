import { offeredEnd } from '../../domain/records/leftOpen.ts';
import type { Ask } from '../../protocol/call.ts';
import type { App } from '../app.ts';

type LeftOpen = Extract<Ask, { kind: 'leftOpen' }>;

/** A call that nobody ended: this window goes on with it, or it ends when its last line was added. */
export async function carryOutLeftOpen(app: App, { conversation, act }: LeftOpen): Promise<void> {
  if (act === 'goOn') return app.call.change(conversation);
  const desk = await app.desk();
  const row = (await desk.listing()).conversations.find(one => one.id === conversation);
  if (!row) return;
  await desk.change.endConversation({ conversation, at: offeredEnd(row) });
  if (app.call.id === conversation) await app.call.change(conversation, 'closing');
}
