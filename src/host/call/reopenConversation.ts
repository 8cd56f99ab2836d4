import type { App } from '../app.ts';
import { requireNoCall } from './requireNoCall.ts';
import { showField } from './startCall.ts';

/** Shows an earlier conversation in the pane, to be completed or set right; one that has ended keeps its end. */
export async function reopenConversation(app: App, row: { readonly conversation: string }): Promise<void> {
  await requireNoCall(app);
  const conversation = await (await app.desk()).conversation(row.conversation);
  if (!conversation) return;
  await app.call.change(conversation.id, conversation.ended ? 'past' : 'call');
  await showField(app);
}
