import { startConversation } from '../../actions/conversations/startConversation.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer: string;
  readonly id?: string;
  readonly channel?: string;
  readonly title?: string;
  readonly at?: string;
  readonly end?: string;
  readonly ticket?: readonly string[];
  readonly json?: boolean;
}

export async function conversationStart(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const id = await startConversation(session.ports, { ...options, tickets: options.ticket });
  if (options.json) await writeJson(io, { id });
  else await io.write(`${id}\n`);
  await session.finish('wrote');
  return 0;
}
