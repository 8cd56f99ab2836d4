import { exportLog } from '../../actions/texts/exportLog.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { type Audience, audiences } from '../../text/audience.ts';
import { requireDay } from '../clock.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';
import { type OutOptions, requireFree, writeOut } from '../outFile.ts';
import { openSession } from '../session.ts';

export interface LogOptions extends CommonOptions, OutOptions {
  readonly audience: string;
  readonly customer?: string;
  readonly conversation?: string;
  readonly from?: string;
  readonly to?: string;
}

const requireAudience = (text: string): Audience => requireWord(audiences, text, 'audience');

export async function exportMarkdown(io: Io, options: LogOptions): Promise<ExitCode> {
  const audience = requireAudience(options.audience);
  const { customer, conversation } = options;
  const from = options.from === undefined ? undefined : requireDay(options.from);
  const to = options.to === undefined ? undefined : requireDay(options.to);
  await requireFree(options);
  const session = await openSession(io, options);
  const { ports, today } = session;
  const text = await exportLog(ports, { audience, customer, conversation, from, to, today });
  await writeOut(io, options, text);
  await session.finish();
  return 0;
}
