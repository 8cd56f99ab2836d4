import { prepare } from '../../actions/texts/prepare.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly customer: string;
}

export async function prepareCall(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { ports, today } = session;
  await io.write(await prepare(ports, { customer: options.customer, today }));
  await session.finish();
  return 0;
}
