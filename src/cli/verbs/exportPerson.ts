import { collectPerson } from '../../actions/texts/personFile.ts';
import { personMarkdown } from '../../text/personFile.ts';
import type { CommonOptions, ExitCode, Io } from '../io.ts';
import { type OutOptions, requireFree, writeOut } from '../outFile.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions, OutOptions {
  readonly person: string;
  readonly format: 'md' | 'json';
  readonly mine?: boolean;
}

function sayLeftOut(io: Io, leftOut: number): void {
  if (leftOut === 0) return;
  const notes = leftOut === 1 ? '1 note that is only yours is' : `${leftOut} notes that are only yours are`;
  io.say(`Left out: ${notes} about this person. Take them in with --mine.`);
}

export async function exportPerson(io: Io, options: Options): Promise<ExitCode> {
  await requireFree(options);
  const session = await openSession(io, options, 'all');
  const { person, mine = false, format } = options;
  const { file, leftOut } = await collectPerson(session.ports, {
    person,
    withMine: mine,
    today: session.today,
  });
  await writeOut(io, options, format === 'json' ? `${JSON.stringify(file)}\n` : personMarkdown(file));
  sayLeftOut(io, leftOut);
  await session.finish();
  return 0;
}
