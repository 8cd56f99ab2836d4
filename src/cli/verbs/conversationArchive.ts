import {
  archiveConversation,
  unarchiveConversation,
} from '../../actions/conversations/archiveConversation.ts';
import type { Due } from '../../domain/records/due.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly json?: boolean;
}

/** What was still open leaves Due with it: nobody shall find that out later. */
function leftWords(left: readonly Due[]): string {
  if (left.length === 0) return '';
  return `Still open in it, and due no more:\n${left.map(one => `  ${visibleLine(one.title)}\n`).join('')}`;
}

export async function conversationArchive(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { conversation: id, left } = await archiveConversation(session.ports, options);
  if (options.json) await writeJson(io, { id, archived: true, left });
  else await io.write(`${id} is put away\n${leftWords(left)}`);
  await session.finish('wrote');
  return 0;
}

export async function conversationUnarchive(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const id = await unarchiveConversation(session.ports, options);
  if (options.json) await writeJson(io, { id, archived: false });
  else await io.write(`${id} is back in the list\n`);
  await session.finish('wrote');
  return 0;
}
