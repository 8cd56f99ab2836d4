import { moveCustomer, requireStore } from '../../actions/store/moveCustomer.ts';
import type { NamedStore } from '../../domain/ports.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer: string;
  readonly to: string;
  readonly json?: boolean;
}

function readable({ customer, to }: Options, { isShared }: NamedStore): string {
  const who = isShared
    ? 'Whoever reads that store reads it; what is only yours stayed private.'
    : 'Only you read it.';
  return `${customer} lives in ${to} now. ${who}\n`;
}

export async function storeMove(io: Io, options: Options): Promise<ExitCode> {
  const { customer, to } = options;
  const session = await openSession(io, options, 'all');
  const store = requireStore(session.ports.stores, to);
  const copied = await moveCustomer(session.ports, { customer, to });
  if (options.json) await writeJson(io, { customer, store: to, copied });
  else await io.write(readable(options, store));
  await session.finish('wrote');
  return 0;
}
