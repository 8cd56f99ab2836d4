import { inbox } from '../../domain/records/channel.ts';
import type { App } from '../app.ts';
import { requireNoCall } from './requireNoCall.ts';
import { showField } from './startCall.ts';

/**
 * Shows an earlier conversation in the pane, to be completed or set right; one that has ended keeps its end. What was
 * put away comes back with it, and of one that was merged the one opens that shows it.
 */
export async function reopenConversation(app: App, row: { readonly conversation: string }): Promise<void> {
  await requireNoCall(app);
  const desk = await app.desk();
  const { conversation: named } = row;
  const id =
    named === inbox ? inbox : await desk.change.reopenConversation({ conversation: named, keepsEnd: true });
  const conversation = await desk.conversation(id);
  if (!conversation) return;
  await app.call.change(id, conversation.ended ? 'past' : 'call');
  await showField(app);
}
