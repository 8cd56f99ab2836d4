import { mergeConversation } from '../../actions/conversations/mergeConversation.ts';
import { unmergeConversation } from '../../actions/conversations/unmergeConversation.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly json?: boolean;
}

export async function conversationMerge(io: Io, options: Options & { into: string }): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { conversation: id, into } = await mergeConversation(session.ports, options);
  if (options.json) await writeJson(io, { id, into });
  else await io.write(`${id} is part of ${into} now; ${id} still leads there\n`);
  await session.finish('wrote');
  return 0;
}

export async function conversationUnmerge(io: Io, options: Options): Promise<ExitCode> {
  const { conversation: id } = options;
  const session = await openSession(io, options);
  const from = await unmergeConversation(session.ports, { conversation: id });
  if (options.json) await writeJson(io, { id, from });
  else await io.write(`${id} stands by itself again; it was part of ${from}\n`);
  await session.finish('wrote');
  return 0;
}
