import { reopenConversation } from '../../actions/conversations/reopenConversation.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly json?: boolean;
}

export async function conversationReopen(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const id = await reopenConversation(session.ports, { conversation: options.conversation });
  if (options.json) await writeJson(io, { id });
  else await io.write(`${id} goes on\n`);
  await session.finish('wrote');
  return 0;
}
