import { editConversation } from '../../actions/conversations/editConversation.ts';
import { openConversation } from '../../actions/conversations/openConversation.ts';
import { Problem } from '../../domain/problem.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly title?: string;
  readonly channel?: string;
  readonly at?: string;
  readonly end?: string;
  readonly ticket?: readonly string[];
  readonly speaker?: readonly string[];
  /** False where it shall belong to none. */
  readonly tickets: boolean;
  readonly speakers: boolean;
  readonly json?: boolean;
}

const listOf = (named: readonly string[] | undefined, mayBeAny: boolean) => (mayBeAny ? named : []);

function fieldsOf({ title, channel, at, end, ticket, speaker, tickets, speakers }: Options) {
  const given = {
    title,
    channel,
    started: at,
    ended: end,
    tickets: listOf(ticket, tickets),
    speakers: listOf(speaker, speakers),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export async function conversationEdit(io: Io, options: Options): Promise<ExitCode> {
  const fields = fieldsOf(options);
  if (Object.keys(fields).length === 0) {
    throw new Problem(
      'bad input',
      'Nothing to change. Name what is different, like: --title TEXT, --at TIME or --ticket KEY',
    );
  }
  const session = await openSession(io, options);
  const { ports } = session;
  const changed = await editConversation(ports, { conversation: options.conversation, fields });
  const { id } = (await openConversation(ports.store, options.conversation)).conversation;
  if (options.json) await writeJson(io, { id, changed: changed !== undefined });
  else await io.write(changed === undefined ? `${id} stands so already\n` : `${id} was changed\n`);
  await session.finish('wrote');
  return 0;
}
