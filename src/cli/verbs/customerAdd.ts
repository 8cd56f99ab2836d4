import { addCustomer } from '../../actions/conversations/addCustomer.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly name: string;
  readonly id?: string;
  readonly json?: boolean;
}

export async function customerAdd(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options, 'make');
  const { id } = await addCustomer(session.ports, options);
  if (options.json) await writeJson(io, { id });
  else await io.write(`${id}\n`);
  await session.finish('wrote');
  return 0;
}
