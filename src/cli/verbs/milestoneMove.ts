import type { DueName } from '../../actions/due/dueRecord.ts';
import { moveDue } from '../../actions/due/moveDue.ts';
import { shortDay } from '../../domain/day.ts';
import type { Customer } from '../../domain/records/customer.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import { type DueWords, dueDay } from '../dueDay.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { requireMilestone } from '../requireMilestone.ts';
import { openSession, type Session } from '../session.ts';

interface Options extends CommonOptions, DueWords {
  readonly milestone: string;
  readonly reason: string;
  readonly words?: string;
  readonly told?: boolean;
  readonly json?: boolean;
}

/** Nobody, where it was agreed on in the Inbox. */
async function customerOf(
  { ports }: Session,
  { customer, conversation }: DueName,
): Promise<Customer | undefined> {
  const { customers, conversations } = await ports.store.listing();
  const id = customer ?? rowShowing(conversations, conversation)?.customer;
  return customers.find(one => one.id === id);
}

export async function milestoneMove(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const name = await requireMilestone(session, options.milestone);
  const day = dueDay(options, session, await customerOf(session, name));
  const { reason, words: wordsForThem, told } = options;
  const words = options.due.trim();
  const { today, ports } = session;
  const moved = await moveDue(ports, { ...name, day, words, today, reason, wordsForThem, told });
  if (moved === undefined) io.say('It is due on that day already: nothing changed.');
  if (options.json) await writeJson(io, { id: name.id, due: day, words });
  else await io.write(`${name.id}  ${day}  ${shortDay(day)}\n`);
  await session.finish('wrote');
  return 0;
}
