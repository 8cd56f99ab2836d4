import { type Instant, milliseconds } from '../../domain/day.ts';
import { edit } from '../../domain/log/changes.ts';
import type { Ports } from '../../domain/ports.ts';
import type { Conversation } from '../../domain/records/conversation.ts';
import { differing } from '../../domain/records/entryValues.ts';
import { type Opened, openConversation, ownRecord, recordOf } from './openConversation.ts';
import { requireChannel, requireEnd, requireInstant } from './startConversation.ts';

export interface ConversationChange {
  readonly conversation: string;
  readonly fields: {
    readonly title?: string;
    readonly channel?: string;
    readonly started?: Instant;
    /** Null takes the end back: the conversation goes on. */
    readonly ended?: Instant | null;
    readonly speakers?: readonly string[];
    readonly tickets?: readonly string[];
  };
}

type Fields = ConversationChange['fields'];

/** @throws Problem 'bad input' or 'bad date' */
function requireFitting({ channel, started, ended }: Fields, now: Conversation): void {
  if (channel !== undefined) requireChannel(channel);
  const from = started === undefined ? now.started : requireInstant(started, 'start');
  const end = ended === undefined ? now.ended : ended;
  if (typeof end === 'string') requireEnd(end, from);
}

/** What was written down afterwards has the time of the talk, and keeps it. */
async function moveLines(
  { store }: Ports,
  opened: Opened,
  { started }: Pick<Fields, 'started'>,
): Promise<void> {
  const { conversation } = opened;
  if (started === undefined || milliseconds(started) === milliseconds(conversation.started)) return;
  for (const { id, at } of conversation.entries) {
    const isWrittenUp = milliseconds(at) === milliseconds(conversation.started);
    if (isWrittenUp) await store.write(edit(recordOf(opened, 'entry', id), { at: started }));
  }
}

/**
 * Sets a conversation right, also long after it ended.
 * @returns the operation; undefined, with nothing written, where all of it stands there already
 * @throws Problem 'not found', 'bad input' or 'bad date'
 */
export async function editConversation(
  ports: Ports,
  { conversation, fields }: ConversationChange,
): Promise<string | undefined> {
  const opened = await openConversation(ports.store, conversation);
  requireFitting(fields, opened.conversation);
  const record = ownRecord(opened);
  const news = differing(record, fields);
  if (Object.keys(news).length === 0) return undefined;
  await moveLines(ports, opened, fields);
  return (await ports.store.write(edit(record, news))).i;
}
