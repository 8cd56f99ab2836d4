import { visibleLine } from '../../domain/visible.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

export async function customerList(io: Io, options: CommonOptions & { json?: boolean }): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { customers } = await session.ports.store.listing();
  if (options.json) await writeJson(io, customers);
  else await io.write(customers.map(({ id, name }) => `${id}  ${visibleLine(name)}\n`).join(''));
  await session.finish();
  return 0;
}
