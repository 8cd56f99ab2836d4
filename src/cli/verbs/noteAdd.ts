import { addEntry } from '../../actions/entries/addEntry.ts';
import { Problem } from '../../domain/problem.ts';
import type { Decision } from '../../domain/records/labels.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { pauseBeforeAnswer } from '../pauseBeforeAnswer.ts';
import { readAll } from '../readLines.ts';
import { requirePrivateStore } from '../requirePrivateStore.ts';
import { openSession } from '../session.ts';

interface Options extends CommonOptions {
  readonly conversation: string;
  readonly text: string;
  readonly id?: string;
  readonly kind?: string;
  readonly asks?: string;
  readonly owes?: string;
  readonly speaker?: string;
  readonly reach?: string;
  readonly decidedBy?: string;
  readonly alternatives?: string;
  readonly json?: boolean;
}

function decisionIn({ kind, decidedBy: who = '', alternatives = '' }: Options): Decision | undefined {
  if (!who && !alternatives) return undefined;
  if (kind === 'decision') return { who, alternatives };
  throw new Problem('bad input', 'Only a decision has --decided-by and --alternatives: add --kind decision.');
}

/** Whose it is stands only where somebody waits for it. */
function requireOwnSide({ kind, asks, owes }: Options): void {
  if (asks !== undefined && kind !== 'question') {
    throw new Problem('bad input', 'Only a question has --asks: add --kind question.');
  }
  if (owes !== undefined && kind !== 'promise') {
    throw new Problem('bad input', 'Only a promise has --owes: add --kind promise.');
  }
}

export async function noteAdd(io: Io, options: Options): Promise<ExitCode> {
  const decision = decisionIn(options);
  requireOwnSide(options);
  const text = options.text === '-' ? await readAll(io.input) : options.text;
  const session = await openSession(io, options);
  if (options.reach === 'me') await requirePrivateStore(io, session);
  const id = await addEntry(session.ports, { ...options, text, decision });
  await pauseBeforeAnswer(io);
  if (options.json) await writeJson(io, { id, ack: true });
  else await io.write(`${id}\n`);
  await session.finish('wrote');
  return 0;
}
