import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import { removePhrase } from '../../actions/wording/removePhrase.ts';
import { visibleLine } from '../../domain/visible.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession } from '../session.ts';
import { listName } from './wordingWordsList.ts';

interface Options extends CommonOptions {
  readonly words: readonly string[];
  readonly customer?: string;
  readonly json?: boolean;
}

export async function wordingWordsRemove(
  io: Io,
  { words, customer, json, ...common }: Options,
): Promise<ExitCode> {
  const session = await openSession(io, common);
  if (customer !== undefined) await requireCustomer(session.ports, customer);
  const removed = await removePhrase(session.ports, { words: words.join(' '), customer });
  if (json) await writeJson(io, { removed });
  else
    await io.write(
      removed.map(one => `“${visibleLine(one.words)}” is taken off: ${listName(one)}.\n`).join(''),
    );
  await session.finish('wrote');
  return 0;
}
