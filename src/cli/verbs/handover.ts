import { handover } from '../../actions/texts/handover.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';
import { type OutOptions, requireFree, writeOut } from '../outFile.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions, OutOptions {
  readonly customer: string;
}

export async function handOver(io: Io, options: Options): Promise<ExitCode> {
  await requireFree(options);
  const session = await openSession(io, options);
  const { ports, today } = session;
  const { text } = await handover(ports, { customer: options.customer, today });
  await writeOut(io, options, text);
  await session.finish();
  return 0;
}
