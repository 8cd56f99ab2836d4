import { removeTemplate } from '../../actions/checklists/removeTemplate.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly checklist: string;
  readonly json?: boolean;
}

export async function checklistRemove(io: Io, options: Options): Promise<ExitCode> {
  const { checklist: id } = options;
  const session = await openSession(io, options);
  await removeTemplate(session.ports, { id });
  if (options.json) await writeJson(io, { id });
  else await io.write(`${id} is taken away. Conversations that are held by it keep it.\n`);
  await session.finish('wrote');
  return 0;
}
