import { finishDue } from '../../actions/due/finishDue.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { requireMilestone } from '../requireMilestone.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly milestone: string;
  readonly json?: boolean;
}

export async function milestoneDone(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const name = await requireMilestone(session, options.milestone);
  await finishDue(session.ports, name);
  if (options.json) await writeJson(io, { id: name.id, done: true });
  else await io.write(`${name.id}\n`);
  await session.finish('wrote');
  return 0;
}
