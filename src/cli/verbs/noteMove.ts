import { fileEntry } from '../../actions/entries/fileEntry.ts';
import { containerOf } from '../../domain/log/changes.ts';
import { Problem } from '../../domain/problem.ts';
import { inbox } from '../../domain/records/channel.ts';
import { spoken } from '../../domain/sentence.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession, type Session } from '../session.ts';

interface Options extends CommonOptions {
  readonly note: string;
  readonly conversation?: string;
  readonly to: string;
  readonly id?: string;
  readonly json?: boolean;
}

/** Mostly it waits in the Inbox. @throws Problem 'not found' */
async function requireInInbox({ ports: { store } }: Session, note: string): Promise<string> {
  if (await store.entity(containerOf.conversation(inbox), 'entry', note)) return inbox;
  throw new Problem(
    'not found',
    `There is no note "${note}" in the Inbox. Name the conversation it stands in with --conversation ID.`,
  );
}

export async function noteMove(io: Io, options: Options): Promise<ExitCode> {
  const { note: entry, to, id } = options;
  const session = await openSession(io, options);
  const conversation = options.conversation ?? (await requireInInbox(session, entry));
  const filed = await fileEntry(session.ports, { conversation, entry, to, id });
  if (options.json) await writeJson(io, { id: filed.entry, conversation: filed.conversation });
  else await io.write(`${filed.entry} stands in ${filed.conversation} now\n`);
  if (filed.notice) io.say(spoken(filed.notice));
  await session.finish('wrote');
  return 0;
}
