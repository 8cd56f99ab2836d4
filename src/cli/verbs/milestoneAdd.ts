import { requireCustomer } from '../../actions/conversations/addCustomer.ts';
import { addMilestone } from '../../actions/due/addMilestone.ts';
import { shortDay } from '../../domain/day.ts';
import { Problem } from '../../domain/problem.ts';
import { rowShowing } from '../../domain/records/merges.ts';
import { type DueWords, dueDay } from '../dueDay.ts';
import { type CommonOptions, type ExitCode, type Io, writeJson } from '../io.ts';
import { openSession, type Session } from '../session.ts';

interface Options extends CommonOptions, DueWords {
  readonly customer: string;
  readonly title: string;
  readonly conversation?: string;
  readonly id?: string;
  readonly json?: boolean;
}

/** A date stands where it was agreed on, and nowhere else. @throws Problem 'bad input' */
async function requireSameCustomer({ ports }: Session, { customer, conversation }: Options): Promise<void> {
  if (conversation === undefined) return;
  const { conversations } = await ports.store.listing();
  const whom = rowShowing(conversations, conversation)?.customer;
  if (whom === undefined || whom === customer) return;
  throw new Problem(
    'bad input',
    `The conversation "${conversation}" is with "${whom}", not with "${customer}". Name the right one of them.`,
  );
}

export async function milestoneAdd(io: Io, options: Options): Promise<ExitCode> {
  const session = await openSession(io, options);
  const { title, conversation, id: wish } = options;
  const customer = await requireCustomer(session.ports, options.customer);
  const day = dueDay(options, session, customer);
  await requireSameCustomer(session, options);
  const home = conversation === undefined ? { customer: customer.id } : { conversation };
  const words = options.due.trim();
  const id = await addMilestone(session.ports, { ...home, title: title.trim(), day, words, id: wish });
  if (options.json) await writeJson(io, { id, due: day, words });
  else await io.write(`${id}  ${day}  ${shortDay(day)}\n`);
  await session.finish('wrote');
  return 0;
}
