import { endConversation } from '../../actions/conversations/endConversation.ts';
import { openConversation } from '../../actions/conversations/openConversation.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly json?: boolean;
}

export async function conversationEnd(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { store } = session.ports;
  await endConversation(session.ports, { conversation: options.conversation });
  const { id, ended } = (await openConversation(store, options.conversation)).conversation;
  if (options.json) await writeJson(io, { id, ended });
  else await io.write(`${id} ended ${ended}\n`);
  await session.finish('wrote');
  return 0;
}
