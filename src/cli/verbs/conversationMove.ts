import { moveConversation } from '../../actions/conversations/moveConversation.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly customer: string;
  readonly json?: boolean;
}

export async function conversationMove(io: Io, options: Options): Promise<ExitCode> {
  const { customer } = options;
  const session = await openSession(io, options);
  const { conversation: id, from } = await moveConversation(session.ports, options);
  if (options.json) await writeJson(io, { id, customer, ...(from && { from }) });
  else await io.write(`${id} is with ${customer} now\n`);
  await session.finish('wrote');
  return 0;
}
