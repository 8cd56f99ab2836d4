import { lstat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { exportLog } from '../../actions/texts/exportLog.ts';
import { Problem } from '../../domain/problem.ts';
import { requireWord } from '../../domain/requireWord.ts';
import { asProblem, unlessMissing } from '../../storage/failure.ts';
import { replaceFile } from '../../storage/files.ts';
import { type Audience, audiences } from '../../text/audience.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';
import { openSession, requireDay } from '../session.ts';

interface Options extends CommonOptions {
  readonly out: string;
  readonly audience: string;
  readonly force?: boolean;
  readonly customer?: string;
  readonly conversation?: string;
  readonly from?: string;
  readonly to?: string;
}

const requireAudience = (text: string): Audience => requireWord(audiences, text, 'audience');

/** Never follows a link and never replaces what is no file, such as a device. */
async function requireFree(file: string, { force }: Options): Promise<void> {
  if (!(await unlessMissing(lstat(dirname(file))))) {
    throw new Problem('no folder', `There is no folder ${dirname(file)}. Make it first.`);
  }
  const there = await unlessMissing(lstat(file));
  if (!there) return;
  if (!there.isFile()) throw new Problem('bad input', `${file} is no file. Name another one.`);
  if (!force)
    throw new Problem(
      'bad input',
      `${file} is there already. Name another file, or replace it with --force.`,
    );
}

async function save(file: string, text: string): Promise<void> {
  try {
    await replaceFile(file, text, { durable: true });
  } catch (error) {
    throw asProblem(error, file);
  }
}

export async function exportMarkdown(io: Io, options: Options): Promise<ExitCode> {
  const audience = requireAudience(options.audience);
  const { customer, conversation } = options;
  const from = options.from === undefined ? undefined : requireDay(options.from);
  const to = options.to === undefined ? undefined : requireDay(options.to);
  const file = resolve(options.out);
  if (options.out !== '-') await requireFree(file, options);
  const session = await openSession(io, options);
  const { ports, today } = session;
  const text = await exportLog(ports, { audience, customer, conversation, from, to, today });
  await (options.out === '-' ? io.write(text) : save(file, text));
  await session.finish();
  return 0;
}
